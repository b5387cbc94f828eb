export const id = 440;
export const ids = [440];
export const modules = {
  /***/
  4934: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        U: () => (
          /* binding */
          SPLITS
        )
        /* harmony export */
      });
      const SPLITS = [
        "feature",
        "ide",
        "language",
        "model",
        "language+feature",
        "language+model",
        "model+feature"
      ];
    })
  ),
  /***/
  8629: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        GS: () => (
          /* binding */
          monthOf
        ),
        /* harmony export */
        Gx: () => (
          /* binding */
          minutes
        ),
        /* harmony export */
        KN: () => (
          /* binding */
          percent
        ),
        /* harmony export */
        Mp: () => (
          /* binding */
          written
        ),
        /* harmony export */
        OC: () => (
          /* binding */
          dayAt
        ),
        /* harmony export */
        TG: () => (
          /* binding */
          money
        ),
        /* harmony export */
        U9: () => (
          /* binding */
          count
        ),
        /* harmony export */
        Up: () => (
          /* binding */
          weekdayOf
        ),
        /* harmony export */
        h0: () => (
          /* binding */
          short
        ),
        /* harmony export */
        hS: () => (
          /* binding */
          counted
        ),
        /* harmony export */
        iv: () => (
          /* binding */
          difference
        ),
        /* harmony export */
        tE: () => (
          /* binding */
          shortDay
        ),
        /* harmony export */
        tV: () => (
          /* binding */
          longDay
        )
        /* harmony export */
      });
      const formats = [];
      function formatted(value, digits) {
        formats[digits] ??= new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
        return formats[digits].format(value);
      }
      function count(value) {
        if (value === void 0 || value === null || !Number.isFinite(value))
          return "n/a";
        if (Math.abs(value) >= 1e15)
          return value.toExponential(2);
        return formatted(value, Math.abs(value) < 100 ? 1 : 0);
      }
      function short(value) {
        const size = Math.abs(value);
        if (size >= 1e9)
          return `${formatted(value / 1e9, 1)}B`;
        if (size >= 1e6)
          return `${formatted(value / 1e6, 1)}M`;
        if (size >= 1e4)
          return `${formatted(value / 1e3, 0)}k`;
        if (size >= 1e3)
          return `${formatted(value / 1e3, 1)}k`;
        return formatted(value, 1);
      }
      function percent(ratio) {
        if (ratio === void 0 || ratio === null || !Number.isFinite(ratio))
          return "n/a";
        if (ratio > 0 && ratio < 5e-4)
          return "<0.1%";
        if (ratio < 1 && ratio >= 0.9995)
          return ">99.9%";
        return `${formatted(ratio * 100, 1)}%`;
      }
      function minutes(value) {
        if (value === void 0 || value === null || !Number.isFinite(value))
          return "n/a";
        if (value < 119.5)
          return `${formatted(value, 0)} min`;
        if (value < 2879)
          return `${formatted(value / 60, 1)} h`;
        return `${formatted(value / 1440, 1)} days`;
      }
      function money(amount, { currency }) {
        const cents = Math.round(amount * 100) / 100;
        const digits = Number.isInteger(cents) ? 0 : 2;
        const text = cents.toLocaleString("en-US", {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits
        });
        return `${text} ${currency}`;
      }
      function written(value, unit) {
        if (typeof value === "string")
          return value;
        return unit === "share" ? percent(value) : count(value);
      }
      function difference(recent, previous, unit) {
        if (unit === "share")
          return `${sign(recent - previous)}${formatted(Math.abs(recent - previous) * 100, 1)} pp`;
        if (previous <= 0)
          return `${sign(recent - previous)}${count(Math.abs(recent - previous))}`;
        const relative = (recent / previous - 1) * 100;
        return `${sign(relative)}${formatted(Math.abs(relative), Math.abs(relative) < 10 ? 1 : 0)}%`;
      }
      function sign(value) {
        return value > 0 ? "+" : value < 0 ? "\u2212" : "\xB1";
      }
      const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
      const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
      const DAY = 864e5;
      const known = /* @__PURE__ */ new Map();
      function dayAt(first, place) {
        const days = known.get(first) ?? [];
        known.set(first, days);
        return days[place] ??= dayAfter(first, place);
      }
      function dayAfter(first, place) {
        return new Date(Date.parse(`${first}T00:00:00Z`) + place * DAY).toISOString().slice(0, 10);
      }
      function weekdayOf(day) {
        return (/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).getUTCDay();
      }
      function longDay(day) {
        return `${WEEKDAYS[weekdayOf(day)] ?? ""} ${day}`;
      }
      function shortDay(day) {
        return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${Number(day.slice(8))}`;
      }
      function monthOf(day) {
        const month = Number(day.slice(5, 7));
        return month === 1 ? `Jan ${day.slice(0, 4)}` : MONTHS[month - 1] ?? "";
      }
      function counted(value, one, many = `${one}s`) {
        return `${count(value)} ${value === 1 ? one : many}`;
      }
    })
  ),
  /***/
  6440: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        report: () => (
          /* binding */
          report
        )
      });
      var p_limit = __webpack_require__(370);
      var collect_access = __webpack_require__(9558);
      var errors = __webpack_require__(9394);
      var catalogue = __webpack_require__(1770);
      var reports_days = __webpack_require__(8120);
      var inline = __webpack_require__(3921);
      var external_node_path_ = __webpack_require__(6760);
      var layout = __webpack_require__(7349);
      ;
      async function keepParts(staging, folder, kept2) {
        const { key, parts, format } = kept2;
        const path = (0, layout.t)(key);
        await staging.place(folder, path);
        const files2 = parts.map((part) => ({
          path: `${path}/${(0, external_node_path_.basename)(part.file)}`,
          bytes: part.bytes,
          sha256: part.sha256,
          rows: part.reading.rows,
          format,
          scope: key.scope.kind,
          slug: key.scope.slug,
          report: key.entry.report,
          day: key.day
        }));
        return { files: files2, unreadable: parts.flatMap((part, index) => unreadableOf(part, pathOf2(index))) };
        function pathOf2(index) {
          return `${path}/${(0, layout.pn)(index, format)}`;
        }
      }
      function unreadableOf(part, path) {
        return part.reading.unreadable.map((line) => ({ path, line }));
      }
      var links = __webpack_require__(6043);
      var external_node_fs_ = __webpack_require__(3024);
      var external_node_stream_ = __webpack_require__(7075);
      var external_node_zlib_ = __webpack_require__(8522);
      var people = __webpack_require__(9420);
      var pseudonym = __webpack_require__(4525);
      var spelling = __webpack_require__(6125);
      ;
      const REPOSITORY = /(?:^|_)(?:repo|repository)_?(?:id|(?:owner_|full_)?name|url)s?$/;
      const REPOSITORIES = /(?:^|_)(?:repos?|repository|repositories)$/;
      const MEMBER = /"(?=([^"]{1,200})" ?: ?)/g;
      const QUOTED = /(?<!\\)\\+(?:"|u0022)/gi;
      const MARGIN = 512;
      async function namesSomebody(file) {
        const stream = (0, external_node_fs_.createReadStream)(file);
        const bytes = file.endsWith(".gz") ? (0, external_node_stream_.pipeline)(stream, (0, external_node_zlib_.createGunzip)(), () => void 0) : stream;
        return isSomebodyIn(bytes.setEncoding("utf8"));
      }
      async function isSomebodyIn(texts2) {
        let rest = "";
        for await (const text of texts2) {
          const whole = (rest + text).replace(/\s+/g, " ").replace(QUOTED, '"');
          if (isIn(whole, whole.length - MARGIN))
            return true;
          rest = whole.slice(-MARGIN);
        }
        return isIn(rest, rest.length);
      }
      function isIn(text, end) {
        for (const match of text.matchAll(MEMBER)) {
          if (match.index >= end)
            return false;
          const [, key = ""] = match;
          const from = text.indexOf(":", match.index + key.length + 2) + 1;
          if (saysWho(key, text.slice(from, from + MARGIN).trimStart()))
            return true;
        }
        return false;
      }
      const judged = (0, pseudonym.Mw)((key) => ({ says: judgedKey(key) }), 4096);
      function saysWho(key, value) {
        const { says } = judged(key);
        if (says === void 0 || isNothing(value))
          return false;
        return says === "who" || /^(?:"(?! ?-?[\d.]+ ?")|\[ ?["{]|\{)/.test(value);
      }
      function judgedKey(key) {
        const snake = (0, people.YS)((0, spelling["if"])(key));
        const telling = (0, people.Nr)(snake);
        if (telling === "mention" || REPOSITORIES.test(snake))
          return "list";
        return telling !== void 0 || REPOSITORY.test(snake) ? "who" : void 0;
      }
      const NOTHING = new RegExp(`^(?:null\\b|"\\s*(?:${people.oQ.join("|")})?"|\\[\\s*\\]|\\{\\s*\\})`, "i");
      function isNothing(value) {
        return NOTHING.test(value);
      }
      var seats = __webpack_require__(9597);
      var promises_ = __webpack_require__(1455);
      var faults = __webpack_require__(4026);
      var transport = __webpack_require__(7122);
      var collect_part = __webpack_require__(4809);
      ;
      const STALE = /* @__PURE__ */ new Set([401, 403, 404, 410]);
      const FETCHES_TO_COMPARE = 4;
      const FINAL_CODES = {
        EREPORT: "DOWNLOAD_CORRUPT",
        EDIGEST: "DOWNLOAD_CORRUPT",
        Z_BUF_ERROR: "DOWNLOAD_CORRUPT",
        Z_DATA_ERROR: "DOWNLOAD_CORRUPT",
        EENCODING: "DOWNLOAD_CORRUPT"
      };
      const DISK_CODES = /* @__PURE__ */ new Set([
        "ENOSPC",
        "EACCES",
        "EROFS",
        "EDQUOT",
        "ENOTDIR",
        "EEXIST",
        "EISDIR",
        "EIO",
        "EPERM"
      ]);
      async function downloadPart(link, open, ports) {
        for (let tried = 1; ; tried += 1) {
          const result = await tryOnce(link, open, ports);
          if (result.kind !== "fault") {
            if (result.kind === "written")
              ports.retry.succeeded();
            return result;
          }
          const { fault, host } = result;
          const wait = ports.retry.wait(fault, tried, (last) => failed(host, last));
          await ports.connection.clock.sleep(wait, ports.connection.signal);
        }
      }
      async function tryOnce(link, open, ports) {
        const url = allowed(link, ports);
        const host = url.hostname;
        try {
          const response = await followed(url, ports);
          if (STALE.has(response.status)) {
            response.close();
            return { kind: "stale", status: response.status, host };
          }
          const fault = await faultOf(response, ports);
          if (fault !== void 0)
            return { kind: "fault", fault, host };
          const part = await (0, collect_part.$X)(response, open(bytesOf(response)));
          if (response.framing !== "close")
            return { kind: "written", part };
          return { kind: "written", part: await confirmed(part, url, { open, ports }) };
        } catch (error) {
          ports.connection.signal.throwIfAborted();
          if (isDiskError(error))
            throw diskError(error);
          return { kind: "fault", fault: (0, faults.qc)(error, host), host };
        }
      }
      async function confirmed(part, url, again) {
        let last = part;
        for (let fetches = 1; fetches < FETCHES_TO_COMPARE; fetches += 1) {
          await (0, promises_.rm)(last.file, { force: true });
          const response = await followed(url, again.ports);
          if (response.status !== 200) {
            response.close();
            throw new faults.wX("ECUT", `HTTP ${response.status}`);
          }
          const next = await (0, collect_part.$X)(response, again.open(bytesOf(response)));
          if (next.sha256 === last.sha256 && next.reading.unreadableCount === 0)
            return next;
          last = next;
        }
        await (0, promises_.rm)(last.file, { force: true });
        throw new faults.wX("ECUT", "a body whose end cannot be known came in different lengths");
      }
      function bytesOf({ headers }) {
        return Number(headers["content-length"]);
      }
      function followed(url, ports) {
        const headers = { "user-agent": ports.userAgent, "accept-encoding": "identity" };
        const about = { host: url.hostname, status: 302 };
        return (0, transport.e6)({ url, headers }, ports.connection, {
          judge(target, from) {
            const link = URL.parse(target, from.href)?.href ?? target;
            ports.log.mask(link);
            return allowed(link, ports);
          },
          loop: () => new errors.lZ("DOWNLOAD_FAILED", "A download is redirected in a loop.", { about })
        });
      }
      function allowed(link, ports) {
        const target = ports.policy(link);
        if (target.kind === "refused") {
          throw new errors.lZ("LINK_NOT_ALLOWED", `A download link was refused: ${target.reason}.`);
        }
        if (!target.known) {
          ports.log.warning(`A report is downloaded from ${target.url.hostname}, which is not among GitHub's known report hosts. Set download-hosts to allow only the hosts that you trust.`);
        }
        return target.url;
      }
      async function faultOf(response, ports) {
        if (response.status === 200)
          return void 0;
        const { clock } = ports.connection;
        response.close();
        const fault = (0, faults.yQ)({ status: response.status, headers: response.headers, body: "" }, { now: clock.now().getTime(), own: (wait) => clock.scaled(wait) });
        return fault ?? { kind: "transient", what: `HTTP ${response.status}`, tries: 2, floor: 0 };
      }
      function failed(host, last) {
        const code = FINAL_CODES[last.fault ?? ""] ?? "DOWNLOAD_FAILED";
        return new errors.lZ(code, "A part could not be downloaded.", { about: { host, ...last } });
      }
      function isDiskError(error) {
        if (!(error instanceof Error) || !("syscall" in error) || !("code" in error))
          return false;
        return DISK_CODES.has(String(error.code)) && "path" in error;
      }
      function diskError(error) {
        const what = `${error.syscall ?? "write"} failed with ${error.code ?? "an error"}`;
        return new errors.lZ("DISK_FAILED", `A part could not be written: ${what}.`, { cause: error });
      }
      ;
      const FRESH_LINKS = 2;
      async function fetchReport(request, ports) {
        let version;
        let folder = "";
        let parts = [];
        for (let refused2 = 0; ; refused2 += 1) {
          const answer = await ports.calls(() => (0, links.d1)(request, ports));
          if (answer.kind !== "links")
            return answer;
          if (answer.version !== version) {
            folder = await ports.staging.folder();
            parts = [];
            version = answer.version;
          }
          parts = await downloadAll(answer.links, parts, { request, folder, ports });
          const stale = parts.filter(isStale);
          if (stale.length === 0) {
            const written = parts.flatMap((part) => part.kind === "written" ? [part.part] : []);
            const readings = written.map((part) => part.reading);
            return { kind: "fetched", day: answer.day, folder, parts: written, readings };
          }
          if (refused2 === FRESH_LINKS)
            return refusedParts(stale, parts.length);
        }
      }
      async function downloadAll(links2, before, task) {
        const results = await Promise.allSettled(links2.map(async (link, index) => {
          const earlier = before[index];
          if (earlier?.kind === "written")
            return earlier;
          return task.ports.downloads(() => downloadPart(link, (bytes) => targetOf(index, bytes, task), task.ports));
        }));
        const failure = results.find((result) => result.status === "rejected");
        if (failure !== void 0)
          throw failure.reason;
        return results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
      }
      function targetOf(index, bytes, { request, folder, ports }) {
        const { entry, scope } = request;
        const day = request.kind === "day" ? request.day : void 0;
        return {
          file: (0, external_node_path_.join)(folder, (0, layout.pn)(index, ports.format)),
          reader: ports.openReader({ entry, scope, day, index, bytes }),
          gzip: ports.format === "ndjson.gz",
          transform: ports.transform,
          rows: entry.rows
        };
      }
      function isStale(part) {
        return part.kind === "stale";
      }
      function refusedParts(stale, parts) {
        if (stale.length === parts && stale.every(({ status }) => status === 404)) {
          return { kind: "absent" };
        }
        const missing = stale.every(({ status }) => status === 404 || status === 410);
        throw new errors.lZ(missing ? "REPORT_INCOMPLETE" : "LINK_EXPIRED", `Storage refused ${stale.length} of ${parts} parts, also after fresh links were asked for.`, { about: { host: stale[0]?.host, status: stale[0]?.status } });
      }
      ;
      async function fetchStep(request, work) {
        const { entry, scope, named } = request;
        const { ports, access } = work;
        const begin = ports.connection.clock.now().getTime();
        const yesterday = (0, reports_days.fi)(ports.today, -1);
        const asked = { entry, scope, named, day: request.kind === "day" ? request.day : yesterday };
        const step = (day) => ({
          of: { ...asked, day },
          milliseconds: ports.connection.clock.now().getTime() - begin
        });
        try {
          access.check(scope);
          const fetched = await fetchReport(request, ports);
          if (fetched.kind === "not-found") {
            const kind = access.proved(scope) ? "absent" : "pending";
            return { ...step(asked.day), kind, error: fetched.error };
          }
          access.prove(scope);
          if (fetched.kind === "absent")
            return { ...step(asked.day), kind: "absent" };
          return { ...step(fetched.day), ...fetched };
        } catch (error) {
          return { ...step(asked.day), kind: "failed", error: (0, errors.ie)(error) };
        }
      }
      async function finish(step, work) {
        const { of, milliseconds } = step;
        if (step.kind === "pending")
          return { kind: "pending", of, milliseconds, error: step.error };
        if (step.kind === "absent")
          return absent(of, { work, milliseconds });
        if (step.kind === "failed")
          return outcomes_failed(of, { work, milliseconds, error: step.error });
        try {
          return await kept(of, step, { work, milliseconds });
        } catch (error) {
          return outcomes_failed(of, { work, milliseconds, error: (0, errors.ie)(error) });
        }
      }
      async function fetchDays(request, work) {
        const { entry, scope, named, team } = request;
        const { ports, access } = work;
        const begin = ports.connection.clock.now().getTime();
        const elapsed = () => ports.connection.clock.now().getTime() - begin;
        const yesterday = (0, reports_days.fi)(ports.today, -1);
        const of = (day) => ({ entry, scope, named, team, day });
        try {
          access.check(scope);
          const days = await (0, inline.S)(request, ports);
          access.prove(scope);
          const outcomes = [];
          for (const day of days)
            outcomes.push(await kept(of(day.day), day, { work, milliseconds: elapsed() }));
          const found = new Set(days.map(({ day }) => day));
          const asked = request.days ?? (days.length === 0 ? [yesterday] : []);
          const missing = asked.filter((day) => !found.has(day));
          return [...outcomes, ...missing.map((day) => absent(of(day), { work, milliseconds: 0 }))];
        } catch (error) {
          const details = { work, milliseconds: elapsed(), error: (0, errors.ie)(error) };
          return (request.days ?? [yesterday]).map((day) => outcomes_failed(of(day), details));
        }
      }
      async function fetchSnapshot({ entry, scope, named, day }, work) {
        const { clock } = work.ports.connection;
        const begin = clock.now().getTime();
        const elapsed = () => clock.now().getTime() - begin;
        const of = { entry, scope, named, day };
        try {
          const fetched = await (0, seats.f)({ kind: "snapshot", ...of }, work.ports);
          return await kept(of, fetched, { work, milliseconds: elapsed() });
        } catch (error) {
          return outcomes_failed(of, { work, milliseconds: elapsed(), error: (0, errors.ie)(error) });
        }
      }
      async function kept(of, fetched, { work, milliseconds }) {
        const { staging, format } = work.ports;
        const namesPeople = await outcomes_people(of, fetched.parts, work);
        const place = { key: of, parts: fetched.parts, format };
        const { files: files2, unreadable } = await keepParts(staging, fetched.folder, place);
        return {
          collected: { ...of, kind: "fetched", files: files2, unreadable, milliseconds, namesPeople },
          readings: fetched.readings
        };
      }
      async function outcomes_people({ entry: { personal, report: report2 } }, parts, { ports }) {
        for (const { file } of personal ? [] : parts) {
          if (!await namesSomebody(file))
            continue;
          ports.log.warning(`${report2} should name nobody, but names a person or a repository: it is data on users or repositories now.`);
          await ports.found?.(report2);
          return true;
        }
        return false;
      }
      function absent(of, { work, milliseconds }) {
        const state = (0, reports_days.Lr)(of.day, work.ports.today);
        return { collected: { ...of, kind: "absent", state, milliseconds }, readings: [] };
      }
      function outcomes_failed(of, { work, milliseconds, error }) {
        work.access.refuse(of.scope, error);
        return { collected: { ...of, kind: "failed", error, milliseconds }, readings: [] };
      }
      async function probe(pending, work) {
        const { scope } = pending.of;
        const key = `${scope.kind}/${scope.slug}`;
        if (work.access.proved(scope) || work.refusals.has(key))
          return;
        const request = {
          kind: "window",
          entry: (0, catalogue.Oc)(scope.kind),
          scope,
          named: false
        };
        try {
          await (0, links.d1)(request, work.ports);
          work.access.prove(scope);
        } catch (error) {
          const refusal = (0, errors.ie)(error);
          work.refusals.set(key, refusal.code === "NOT_FOUND" ? pending.error : refusal);
        }
      }
      function decided(outcomes, work) {
        return outcomes.map((outcome) => {
          if (!isPending(outcome))
            return outcome;
          const { of, milliseconds } = outcome;
          if (work.access.proved(of.scope))
            return absent(of, { work, milliseconds });
          const key = `${of.scope.kind}/${of.scope.slug}`;
          const error = work.refusals.get(key) ?? outcome.error;
          return outcomes_failed(of, { work, milliseconds, error });
        });
      }
      function isPending(outcome) {
        return "kind" in outcome;
      }
      ;
      const UNITS_PER_SLOT = 2;
      async function collect(units, ports, deliver) {
        const work = openWork(ports);
        const places = (0, p_limit.A)(ports.concurrency * UNITS_PER_SLOT);
        const undecided = [];
        await Promise.all(units.map((unit) => places(async () => {
          const outcomes = await fetchUnit(unit, work);
          if (outcomes.some(isPending))
            undecided.push(outcomes);
          else
            await deliver(decided(outcomes, work));
        })));
        for (const outcomes of undecided) {
          for (const outcome of outcomes)
            if (isPending(outcome))
              await probe(outcome, work);
          await deliver(decided(outcomes, work));
        }
      }
      function openWork(ports) {
        const access = (0, collect_access.b)();
        const limits = { calls: (0, p_limit.A)(ports.concurrency), downloads: (0, p_limit.A)(ports.concurrency) };
        let answered = false;
        const api = {
          async request(...call) {
            const answer = await ports.api.request(...call);
            answered ||= answer.status < 400;
            return answer;
          }
        };
        return {
          ports: { ...ports, ...limits, api, answered: () => answered },
          access,
          refusals: /* @__PURE__ */ new Map()
        };
      }
      async function fetchUnit(unit, work) {
        if (unit.kind === "latest")
          return fetchLatest(unit, work);
        const outcomes = unit.requests.map(async (request) => {
          if (request.kind === "inline")
            return fetchDays(request, work);
          if (request.kind === "snapshot")
            return [await fetchSnapshot(request, work)];
          return [await finish(await fetchStep(request, work), work)];
        });
        return (await Promise.all(outcomes)).flat();
      }
      async function fetchLatest({ entries, scope, days }, work) {
        let newest = [];
        for (const day of days) {
          const steps = await Promise.all(entries.map((entry) => fetchStep({ kind: "day", entry, scope, day, named: true }, work)));
          const failed2 = steps.some(({ kind }) => kind === "failed");
          if (failed2 || steps.every(({ kind }) => kind === "fetched")) {
            return Promise.all(steps.map((step) => finish(step, work)));
          }
          if (newest.length === 0)
            newest = steps;
        }
        return Promise.all(newest.map((step) => finish(withoutReport(step), work)));
      }
      function withoutReport(step) {
        const { of, milliseconds } = step;
        return step.kind === "fetched" ? { of, milliseconds, kind: "absent" } : step;
      }
      var files = __webpack_require__(9148);
      var manifest = __webpack_require__(5546);
      ;
      function metricsText(measured) {
        const scopes = Object.fromEntries(measured.map((one2) => [`${one2.scope.kind}/${one2.scope.slug}`, scopeOf(one2)]));
        return `${JSON.stringify(scopes, void 0, 2)}
`;
      }
      function scopeOf({ window, tiles, findings }) {
        return {
          window: window && {
            first_day: window.firstDay,
            last_day: window.lastDay,
            days: window.days,
            missing_days: window.missingDays,
            settled_days: window.settledDays,
            provisional_days: window.provisionalDays,
            source: window.source
          },
          metrics: Object.fromEntries(tiles.map((tile) => [tile.key, metricOf(tile)])),
          findings
        };
      }
      function metricOf({ label, value, unit, note: note2, basis, change, noChange }) {
        return {
          ...{ label, value, unit },
          ...basis && basisOf(basis),
          change: change && {
            recent: change.recent,
            previous: change.previous,
            relative: change.relative,
            ...{ period_days: change.days, pairs: change.pairs, last_day: change.lastDay },
            ...{ n: change.n, of: change.of },
            against: `the ${change.days} days before the ${change.days} that end with ${change.lastDay}, by pairs of equal weekdays`
          },
          no_change: noChange?.reason,
          notes: note2 === void 0 ? [] : [note2]
        };
      }
      function basisOf({ n, of, source, firstDay, lastDay, days, provisional }) {
        return { n, of, source, first_day: firstDay, last_day: lastDay, days, provisional };
      }
      var breaks = __webpack_require__(6371);
      var src_visibility = __webpack_require__(8819);
      var day_lists = __webpack_require__(401);
      var values = __webpack_require__(1245);
      var model = __webpack_require__(4934);
      ;
      function daysFromHistory({ rows: rows2, daysLeft, daysAside = 0, teamsLeftOut = 0 }) {
        const lacking = [
          ...daysLeft > 0 ? [`${daysLeft} stored days are not in the history yet: the next runs read them.`] : [],
          ...daysAside > 0 ? [
            `Of ${daysAside} ${daysAside === 1 ? "day" : "days"} only rows of users are stored, no report of the whole: their totals are not shown, since they count people in another way.`
          ] : [],
          ...teamsLeftOut > 0 ? [
            `Of each day the history keeps the teams with the most members: up to ${teamsLeftOut} smaller ones are not shown.`
          ] : []
        ];
        return {
          days: rows2.flatMap((row) => dayOf(row) ?? []),
          teams: rows2.flatMap(({ teams }) => teams.map(teamOf)),
          ...lacking.length > 0 && { lacking: lacking.join(" ") }
        };
      }
      function numberAt(json, ...path) {
        let value = json;
        for (const name of path)
          value = value?.[name];
        return typeof value === "number" ? value : void 0;
      }
      const COUNTERS = {
        interactions: "user_initiated_interaction_count",
        generations: "code_generation_activity_count",
        acceptances: "code_acceptance_activity_count",
        linesAdded: "loc_added_sum",
        linesDeleted: "loc_deleted_sum"
      };
      function countersOf(json) {
        const counters = Object.entries(COUNTERS).map(([key, name]) => [key, numberAt(json, name)]);
        return Object.fromEntries(counters);
      }
      function dayOf({ day, groups }) {
        const { totals, credits } = groups;
        const seats2 = seatsOf(groups["seats"] ?? {});
        const json = totals ?? {};
        const told = totals !== void 0 && totals.empty !== true;
        const spent = creditsOf(credits ?? {});
        if (!told)
          return spent || seats2 ? { day, credits: spent, seats: seats2 } : void 0;
        const cells = cellsOf(json);
        const features = cells["feature"] ?? [];
        const completions = features.find(({ names: [name = ""] }) => (0, values.Hg)(name));
        const chats = features.filter(({ names: [name = ""] }) => (0, values.Z9)(name));
        return {
          day,
          counters: countersOf(json),
          users: {
            daily: numberAt(json, "daily_active_users"),
            weekly: numberAt(json, "weekly_active_users"),
            monthly: numberAt(json, "monthly_active_users"),
            monthlyChat: numberAt(json, "monthly_active_chat_users"),
            monthlyAgent: numberAt(json, "monthly_active_agent_users")
          },
          completions: { suggested: completions?.generations, accepted: completions?.acceptances },
          ...features.length > 0 && {
            chatRequests: chats.reduce((sum, { interactions = 0 }) => sum + interactions, 0)
          },
          cells,
          pullRequests: pullRequestsOf(json),
          phases: phasesOf(json),
          credits: spent,
          seats: seats2
        };
      }
      const SEATS = {
        active: "seats_active",
        neverUsed: "seats_never_used",
        idle30: "seats_idle_30_days",
        idle60: "seats_idle_60_days",
        idle90: "seats_idle_90_days"
      };
      function seatsOf(json) {
        const total = numberAt(json, "seats");
        if (total === void 0)
          return void 0;
        const numbers2 = Object.entries(SEATS).map(([key, name]) => [key, numberAt(json, name)]);
        return { total, ...Object.fromEntries(numbers2) };
      }
      function creditsOf(json) {
        const [used, users] = [numberAt(json, "ai_credits_used"), numberAt(json, "users")];
        if (used === void 0 || users === void 0)
          return void 0;
        return { used, users };
      }
      function pullRequestsOf(json) {
        const of = (name) => numberAt(json, "pull_requests", name);
        return {
          created: of("total_created"),
          createdByCopilot: of("total_created_by_copilot"),
          merged: of("total_merged"),
          mergedByCopilot: of("total_merged_created_by_copilot"),
          reviewedByCopilot: of("total_reviewed_by_copilot"),
          minutesToMerge: of("median_minutes_to_merge"),
          minutesToMergeByCopilot: of("median_minutes_to_merge_copilot_authored")
        };
      }
      function phasesOf({ totals_by_ai_adoption_phase: phases }) {
        if (!Array.isArray(phases))
          return void 0;
        const rows2 = phases.flatMap((phase) => {
          const number2 = numberAt(phase, "phase_number");
          const users = numberAt(phase, "users_in_phase_28d") ?? numberAt(phase, "total_engaged_users");
          const { phase: name } = phase;
          if (number2 === void 0 || users === void 0)
            return [];
          return [{ number: number2, name: typeof name === "string" ? name : "", users }];
        });
        return { fromUsers: false, rows: rows2 };
      }
      const LISTS = model.U.flatMap((split) => {
        const list = day_lists.Jr.find(({ by }) => by.join("+") === split);
        return list === void 0 ? [] : [{ split, list }];
      });
      function cellsOf(json) {
        const found = LISTS.flatMap(({ split, list }) => {
          const cells = (0, day_lists.HH)(list, json)?.map(({ names, numbers: numbers2 }) => {
            const counters = Object.fromEntries(list.numbers.map((name, at) => [name, numbers2[at]]));
            const called = names.map((name, at) => (0, values.uQ)(list.by[at] ?? "", name));
            return { names: called, ...countersOf(counters) };
          });
          return cells === void 0 ? [] : [[split, joined(cells)]];
        });
        return Object.fromEntries(found);
      }
      function joined(cells) {
        const found = /* @__PURE__ */ new Map();
        for (const cell of cells) {
          const key = cell.names.join("\n");
          const known2 = found.get(key);
          found.set(key, known2 === void 0 ? cell : together(known2, cell));
        }
        return [...found.values()];
      }
      function together(one2, other) {
        const keys2 = Object.keys(COUNTERS);
        const sums = keys2.flatMap((key) => {
          const known2 = [one2[key], other[key]].flatMap((value) => value ?? []);
          return known2.length === 0 ? [] : [[key, known2.reduce((sum, value) => sum + value, 0)]];
        });
        return { ...one2, ...Object.fromEntries(sums) };
      }
      function teamOf(team) {
        const { day, team_id: id2, slug, members, active_users: active } = team;
        return {
          ...{ day, id: String(id2), name: slug, members, active },
          ...countersOf({ ...team }),
          chatRequests: team.chat_request_count,
          credits: team.ai_credits_used
        };
      }
      var numbers = __webpack_require__(8629);
      ;
      function modelOf(outcome, options) {
        const { measured, summaryUsers, pseudonyms, visibility } = outcome;
        const hidden = (0, src_visibility.K2)(visibility);
        const named = summaryUsers && !hidden;
        return {
          names: !named ? "none" : pseudonyms ? "pseudonyms" : "names",
          minimumGroupSize: options.minimumGroupSize,
          scopes: measured.map((one2) => {
            const page = from_measured_scopeOf(one2, { ...options, hidden, named });
            const { kind, slug } = one2.scope;
            const known2 = outcome.history?.find(({ scope }) => scope.kind === kind && scope.slug === slug);
            if (known2 === void 0 || known2.rows.length === 0)
              return page;
            const lacking = known2.isKept ? void 0 : page.lacking;
            return { ...page, lacking, ...daysFromHistory(known2) };
          }),
          run: factsOf(outcome)
        };
      }
      const PERSONAL = /^(ai_credits|seat|teams)/;
      function from_measured_scopeOf(measured, { today, hidden, named }) {
        const { scope, window, tiles, series, findings, people: people2 } = measured;
        return {
          scope,
          window: window && { ...window, source: `the ${window.source}` },
          metrics: tiles.filter(({ key, unit, few }) => unit !== "day" && few !== true && !(hidden && PERSONAL.test(key))).map(from_measured_metricOf),
          days: [...daysOf(measured), ...hidden ? [] : seatDay(measured)],
          seatPrice: hidden ? void 0 : measured.seats?.cost?.price,
          teams: [],
          marks: breaks.v,
          provisionalFrom: (0, reports_days.fi)(today, -reports_days.h$),
          findings: findings.map(({ code, text, names }) => ({ code, text: sentence(text, names) })),
          people: named ? peopleOf(people2) : void 0,
          lacking: series.length > 0 ? "The days of this run only: a longer history comes with an archive (commit: true)." : "The reports of this run have no numbers by day."
        };
      }
      const MOST_NAMES = 10;
      function sentence(text, names) {
        return names === void 0 ? text : `${text}: ${names.slice(0, MOST_NAMES).join(", ")}.`;
      }
      function from_measured_metricOf({ basis, note: note2, change, noChange, ...tile }) {
        const against = (length) => `the ${length} days before the newest ${length} settled ones`;
        return {
          ...tile,
          ...basis && {
            source: basis.source,
            firstDay: basis.firstDay,
            lastDay: basis.lastDay,
            provisional: basis.provisional,
            n: (0, numbers.hS)(basis.n, basis.of.slice(0, -1))
          },
          ...note2 === void 0 ? {} : { notes: [note2] },
          change: change === void 0 ? noChange : { ...change, against: against(change.days) }
        };
      }
      function seatDay({ seats: seats2 }) {
        if (seats2 === void 0)
          return [];
        const { day, active, neverUsed, idle30Days: idle30, idle60Days: idle60, idle90Days: idle90 } = seats2;
        return [{ day, seats: { total: seats2.seats, active, neverUsed, idle30, idle60, idle90 } }];
      }
      function daysOf({ series, phases }) {
        const days = series.map(from_measured_dayOf);
        if (phases === void 0)
          return days;
        const { day, rows: rows2 } = phases;
        const own = {
          fromUsers: false,
          rows: rows2.map(({ number: number2, name, users }) => ({ number: number2, name, users }))
        };
        return days.map((one2) => one2.day === day ? { ...one2, phases: own } : one2);
      }
      function from_measured_dayOf(point) {
        return {
          day: point.day,
          counters: { linesAdded: point.linesAdded, linesDeleted: point.linesDeleted },
          users: {
            daily: point.dailyActiveUsers,
            weekly: point.weeklyActiveUsers,
            monthly: point.monthlyActiveUsers,
            monthlyChat: point.monthlyActiveChatUsers,
            monthlyAgent: point.monthlyActiveAgentUsers
          },
          completions: { suggested: point.completionsSuggested, accepted: point.completionsAccepted },
          chatRequests: point.chatRequests,
          pullRequests: { createdByCopilot: point.pullRequestsCreatedByCopilot }
        };
      }
      function peopleOf(people2) {
        if (people2 === void 0)
          return void 0;
        const rows2 = (list) => list.map(({ aiCreditsUsed, ...person }) => ({ ...person, credits: aiCreditsUsed }));
        return { mostActive: rows2(people2.mostActive), idle: rows2(people2.idle) };
      }
      function factsOf({ asked, results, commit, visibility }) {
        const states = /* @__PURE__ */ new Map();
        for (const { state } of results)
          states.set(state, (states.get(state) ?? 0) + 1);
        const ended = [...states].map(([state, number2]) => `${number2} ${state}`).sort();
        const facts = [
          { label: "Reports", text: asked.reports.join(", ") },
          { label: "Day asked for", text: asked.day },
          { label: "Ended", text: ended.join(", ") || "nothing was asked for" }
        ];
        if (commit === void 0 || (0, src_visibility.K2)(visibility))
          return facts;
        return [...facts, { label: "Commit", text: commit.sha.slice(0, 7), link: commit.url }];
      }
      ;
      const loadRender = () => Promise.all(
        /* import() */
        [__webpack_require__.e(868), __webpack_require__.e(805)]
      ).then(__webpack_require__.bind(__webpack_require__, 5805));
      const FILE = "page.html";
      async function writeHtml(outcome, ports) {
        const { output, log, page } = ports;
        if (!page)
          return void 0;
        try {
          const { renderPage } = await loadRender();
          const { html } = renderPage(modelOf(outcome, ports));
          return await (0, files.f8)({ root: output, path: FILE }, html);
        } catch (thrown) {
          log.warning(`${FILE} could not be written: ${(0, errors.ie)(thrown).message}`);
          return void 0;
        }
      }
      async function uploadHtml(path, ports) {
        const { log, uploadPage, check } = ports;
        if (path === void 0)
          return void 0;
        try {
          const receipt = await log.group("Upload page", () => uploadPage(path, check));
          return receipt?.url;
        } catch (thrown) {
          const why = (0, errors.ie)(thrown).message;
          log.warning(`The page was not uploaded by itself: ${why} It is ${FILE} among the files.`);
          return void 0;
        }
      }
      var src_model = __webpack_require__(182);
      var schema_tables = __webpack_require__(5586);
      var shared = __webpack_require__(7810);
      var fields = __webpack_require__(7722);
      var derived_rows = __webpack_require__(3422);
      ;
      const NAMED = [
        ...["day", "team_id", "slug", "members", "users", "active_users", "ai_credits_used"]
      ];
      const TEAM_SUMS = Object.keys(derived_rows.uW).filter((name) => !NAMED.includes(name));
      function teamLine(row) {
        const named = Object.fromEntries(NAMED.map((name) => [name, row[name]]));
        return JSON.stringify({ ...named, sums: TEAM_SUMS.map((name) => row[name]) });
      }
      function teamOfLine(line) {
        const { day, team_id: id2, slug, members, users, active_users: active, sums } = line;
        if (typeof id2 !== "number" && typeof id2 !== "string" || typeof slug !== "string")
          return;
        if (!isNumber(members) || !isNumber(users) || !isNumber(active) || !Array.isArray(sums))
          return;
        const numbers2 = sums.slice(0, TEAM_SUMS.length).filter(isNumber);
        if (numbers2.length < TEAM_SUMS.length)
          return;
        const summed2 = Object.fromEntries(TEAM_SUMS.map((name, at) => [name, numbers2[at]]));
        const { ai_credits_used: used } = line;
        return {
          ...{ day, team_id: id2, slug, members, users, active_users: active },
          ...summed2,
          ...isNumber(used) ? { ai_credits_used: used } : {}
        };
      }
      function isNumber(value) {
        return typeof value === "number";
      }
      ;
      const group = (name, about) => (0, fields.y_)({ name, about }, {});
      const inOrder = (names) => names.map((name) => `\`${name}\``).join(", ");
      const ORDER = inOrder(Object.keys(shared.cT));
      const DERIVED_LINES = {
        totals: {
          day: (0, fields.vd)(),
          totals: group("totals", `Counters, pull requests, phases, and \`totals_by_\u2026\`: each the columns of its cells, first places in \`names\`, a column for each part of the name, then ${ORDER}; null is a column without a value. \`version\` and \`from\`, here and beside: the format, and the files it was made of.`),
          credits: group("credits", "AI credits of the day, and how many users used some."),
          seats: group("seats", "Numbers of the list of seats."),
          teams: group("teams", "How many teams `daily-teams` has of the day; `left_out`: smaller ones.")
        },
        team: {
          ...Object.fromEntries(Object.entries(derived_rows.uW).filter(([name]) => NAMED.includes(name))),
          sums: (0, fields.p_)({ name: "sums", about: `In this order: ${inOrder(TEAM_SUMS)}.` }, {})
        }
      };
      var kinds = __webpack_require__(8481);
      ;
      const DERIVED = {
        totals: { name: layout.Sg, monthly: true },
        team: { name: layout.$s, monthly: true }
      };
      const DATASETS = [...ofReports(), ...ofDerived()];
      function ofReports() {
        const all = catalogue.yh.flatMap(({ dataset, teamDataset, rows: kind, period }) => {
          const window = period === "window";
          const rows2 = window && kind === "aggregate" ? kinds.Ir.wrapper.fields : kinds.Ir[kind].fields;
          const known2 = { kind, rows: rows2, window, derived: false, monthly: false };
          const own = { ...known2, name: dataset, team: false };
          return teamDataset === void 0 ? [own] : [own, { ...known2, name: teamDataset, team: true }];
        });
        return all.filter(({ name }, index) => all.findIndex((one2) => one2.name === name) === index);
      }
      function ofDerived() {
        const kinds2 = Object.keys(DERIVED);
        return kinds2.map((kind) => ({
          ...{ kind, rows: DERIVED_LINES[kind] },
          ...{ window: false, derived: true, team: false, ...DERIVED[kind] }
        }));
      }
      ;
      const DATA_PACKAGE_FILE = "datapackage.json";
      const VERSION = "1.0.0";
      const NAME = "copilot-usage-reports";
      const PARTITIONS = [
        { name: "scope", type: "string", description: "`enterprise` or `organization`." },
        { name: "scope_slug", type: "string", description: "Slug of it, in lower case." },
        { name: "report_day", type: "date", description: "UTC day of the report, or its last day." }
      ];
      const TEAM_PARTITION = { name: "team", type: "string", description: "Slug of the team." };
      const MONTH_PARTITION = { name: "report_month", type: "string", description: "Month of its days." };
      const TYPES = {
        string: "string",
        int64: "integer",
        double: "number",
        boolean: "boolean",
        date: "date",
        timestamp: "datetime",
        json: "object"
      };
      const ADDING = {
        sum: "Adds up.",
        millionths: "Adds up.",
        people: "People: does not add up.",
        none: "Does not add up."
      };
      const TELLING = {
        name: "A name.",
        given: "A name that people gave.",
        person: "Tells the person.",
        account: "May be a person's.",
        owner: "Whose row it is.",
        time: "UTC.",
        production: "How the file was made."
      };
      const ABOUT_FORMATS = {
        ndjson: { format: "ndjson", mediatype: "application/x-ndjson" },
        csv: {
          ...{ format: "csv", mediatype: "text/csv" },
          dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n" }
        },
        parquet: { format: "parquet", mediatype: "application/vnd.apache.parquet" }
      };
      let data_package_text;
      function dataPackageText() {
        data_package_text ??= linesOf(dataPackage());
        return data_package_text;
      }
      function linesOf({ resources, ...rest }) {
        const head = JSON.stringify(rest, void 0, 2).replace(/\n\}$/, "");
        const lines = resources.map((resource) => `    ${JSON.stringify(resource)}`);
        return `${head},
  "resources": [
${lines.join(",\n")}
  ]
}
`;
      }
      function dataPackage() {
        return {
          $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
          name: NAME,
          version: VERSION,
          title: "GitHub Copilot usage reports",
          description: "Each resource is a dataset: `path` is its folder, below which lie files of one kind, Hive-partitioned by `partitions`; it is there once a file of it is. `ndjson/` holds what GitHub sent, one or more rows a line or an array; `csv/` and `parquet/` hold flat tables of the same rows; `derived/` what was computed. Names of columns are those of GitHub: https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics",
          resources: DATASETS.flatMap((dataset) => [rawResource(dataset), ...tableResources(dataset)])
        };
      }
      function rawResource({ name, kind, rows: rows2, derived, ...rest }) {
        const path = `${derived ? "derived" : "ndjson"}/${name}`;
        const [root] = (0, schema_tables.Jg)(kind);
        return {
          ...{ name: path.replaceAll("/", "."), path, description: root?.about ?? "" },
          ...ABOUT_FORMATS.ndjson,
          partitions: partitionsOf(rest),
          schema: { fields: fieldsOf(rows2) }
        };
      }
      function tableResources({ name, kind, window, ...rest }) {
        const own = (0, schema_tables.K$)(kind);
        const tables = (0, schema_tables.Jg)(kind).filter((table) => window || own.includes(table.name));
        return src_model.A.flatMap((format) => tables.map((table) => {
          const path = `${format}/${name}/${table.name}`;
          return {
            ...{ name: path.replaceAll("/", "."), path, description: table.about },
            ...ABOUT_FORMATS[format],
            partitions: partitionsOf(rest),
            schema: { fields: table.columns.map(columnOf), missingValues: [""] }
          };
        }));
      }
      function partitionsOf({ team, monthly }) {
        const [scope, slug, day] = PARTITIONS;
        return [scope, slug, ...team ? [TEAM_PARTITION] : [], monthly ? MONTH_PARTITION : day];
      }
      function columnOf({ name, type, adds = "none", about }) {
        if (about === void 0) {
          const description = "What this version does not know.";
          return { name, type: TYPES[type], description };
        }
        return { name, type: TYPES[type], description: meaningOf(type, adds, about) };
      }
      function meaningOf(type, adds, about) {
        if (type === "boolean")
          return "Whether.";
        return about === "measure" ? ADDING[adds] : TELLING[about];
      }
      function fieldsOf(fields2) {
        return Object.entries(fields2).map(([name, field]) => {
          if (field.kind === "value") {
            const { type, adds, about } = field;
            return { name, type: TYPES[type], description: meaningOf(type, adds, about) };
          }
          const { table } = field;
          const nested = table === void 0 ? "Fields that stand together." : table.about;
          return { name, type: field.kind === "list" ? "array" : "object", description: nested };
        });
      }
      function isLater(one2, other) {
        const [a, b] = [one2, other].map((version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1));
        if (a === void 0 || b === void 0)
          return void 0;
        const differing = a.findIndex((number2, index) => number2 !== b[index]);
        return differing >= 0 && Number(a[differing]) > Number(b[differing]);
      }
      function isEarlierDataPackage(found) {
        try {
          const { name, version } = JSON.parse(found);
          return name === NAME && typeof version === "string" && isLater(VERSION, version) === true;
        } catch {
          return false;
        }
      }
      var render = __webpack_require__(8001);
      ;
      const WRITTEN = [DATA_PACKAGE_FILE, "manifest.json", "metrics.json", "summary.md"];
      async function uploadFiles(page) {
        const { settings, ports, results, derived } = page;
        const files2 = (0, manifest.R8)(results, derived);
        if (settings.artifact === void 0 || files2.length === 0)
          return {};
        const pages = page.html === void 0 ? [] : ["page.html"];
        const paths = [...files2.map(({ path }) => path), ...WRITTEN, ...pages];
        try {
          const upload = () => ports.upload(paths, () => page.watch.check("artifact"));
          return { receipt: await ports.log.group("Upload artifact", upload) };
        } catch (error) {
          return { fault: (0, errors.ie)(error) };
        }
      }
      async function writePage(page, shown) {
        try {
          const root = page.ports.output;
          const texts2 = {
            // No text of others stands in it, and it is long.
            [DATA_PACKAGE_FILE]: Buffer.from(dataPackageText()),
            "manifest.json": (0, manifest.$2)(page.results, page.derived),
            "metrics.json": metricsText(shown.measured),
            "summary.md": (0, render.B)(outcomeOf(page, shown))
          };
          for (const path of WRITTEN)
            await (0, files.f8)({ root, path }, texts2[path]);
          return void 0;
        } catch (thrown) {
          return (0, errors.ie)(thrown);
        }
      }
      function stopped(page) {
        const error = (0, errors.ie)(page.ports.signal.reason);
        if (page.commit === void 0)
          throw error;
        return ending_finish(page, error);
      }
      async function ending_finish(page, verdict) {
        const { settings, ports, results, artifact, html, pageUrl } = page;
        const { output } = ports;
        const shown = await shownNow(page, verdict);
        const { measured, commit } = shown;
        const common = { output, results, measured, artifact, commit, html, pageUrl };
        const written = {
          summaryPath: (0, external_node_path_.join)(output, "summary.md"),
          metricsPath: (0, external_node_path_.join)(output, "metrics.json")
        };
        const facts = { ...common, ...written };
        ports.writeOutputs(facts);
        if (measured !== page.measured)
          await writeHtml(outcomeOf(page, shown), { ...settings, ...ports });
        const unwritten = await writePage(page, shown);
        const error = shown.error ?? unwritten;
        if (unwritten !== void 0)
          ports.writeOutputs({ ...facts, summaryPath: "", metricsPath: "" });
        if (settings.summary) {
          await ports.writeSummary((0, render.B)(outcomeOf(page, { ...shown, error })));
        }
        return { error, facts };
      }
      async function shownNow({ watch, ...page }, verdict) {
        const errors2 = [verdict, ...page.results.map((result) => result.error)];
        const { visibility, refused: refused2 } = await watch.page(errors2.some((error2) => error2?.about.said !== void 0));
        const error = verdict ?? refused2;
        return {
          visibility,
          measured: refused2 === void 0 ? page.measured : [],
          history: refused2 === void 0 ? page.history : [],
          commit: page.commit && { ...page.commit, url: watch.urlTold(page.commit.url, visibility) },
          error: error && watch.tell(error, visibility)
        };
      }
      function outcomeOf({ settings, ports, ...page }, shown) {
        const { scopes, entries, repository, summaryUsers, pseudonyms } = settings;
        const tell = (error) => page.watch.tell(error, shown.visibility);
        return {
          ...shown,
          asked: { scopes, reports: entries.map(({ report: report2 }) => report2), day: ports.dayText },
          results: page.results.map((result) => ({
            ...result,
            error: result.error && tell(result.error)
          })),
          artifact: page.artifact,
          pageUrl: page.pageUrl,
          repository: repository === void 0 ? void 0 : `${repository.owner}/${repository.repo}`,
          summaryUsers,
          pseudonyms
        };
      }
      ;
      const AGGREGATE = { rows: "aggregate", period: "day" };
      const AGGREGATES = { rows: "aggregate", period: "window" };
      const USERS = { rows: "user", period: "day" };
      const USERS_OF_WINDOW = { rows: "user", period: "window" };
      const groups_SEATS = { rows: "seat", period: "snapshot" };
      const MEMBERS = { rows: "membership", period: "day" };
      const GROUPS = {
        totals: {
          version: 2,
          personal: false,
          passesOn: true,
          sources: [[AGGREGATE], [AGGREGATES], [USERS], [USERS_OF_WINDOW]]
        },
        credits: { version: 1, personal: true, sources: [[USERS], [USERS_OF_WINDOW]] },
        /** The numbers of the list of seats alone: who of them has user rows is not in it. */
        seats: { version: 1, personal: true, sources: [[groups_SEATS]] },
        /** How many teams `daily-teams` has of the day, and how many smaller ones were left out. */
        teams: { version: 2, personal: true, sources: [[USERS, MEMBERS]] }
      };
      const GROUP_NAMES = Object.keys(GROUPS);
      function groupKind(name) {
        return GROUPS[name];
      }
      const SOURCE_KINDS = [
        ...new Set(GROUP_NAMES.flatMap((name) => groupKind(name).sources.flat()))
      ];
      const WINDOW_LENGTH = 28;
      ;
      const DIGITS = 16;
      function sourceEntries({ kind }) {
        return SOURCE_KINDS.flatMap((source) => entryFor(kind, source) ?? []);
      }
      function entryFor(scope, { rows: rows2, period }) {
        return catalogue.yh.find((entry) => entry.scope === scope && entry.rows === rows2 && entry.period === period);
      }
      function candidatesOf(group2, day, of) {
        const { sources: ranks, passesOn } = groupKind(group2);
        const all = ranks.flatMap((kinds2, rank2) => {
          const sources = kinds2.map((kind) => {
            const entry = entryFor(of.scope.kind, kind);
            if (entry === void 0 || entry.personal && !of.people)
              return void 0;
            return sourceOf(entry, day, of.stored.get(entry.report));
          });
          const there = sources.filter((source) => source !== void 0);
          return there.length === kinds2.length ? [{ rank: rank2, sources: there, from: nameOf(there) }] : [];
        });
        return passesOn === true ? all : all.slice(0, 1);
      }
      function isStored(from, stored) {
        return from.split("+").every((one2) => {
          const [report2 = "", day = ""] = one2.split("/");
          return stored.get(report2)?.has(day) === true;
        });
      }
      function sourceOf({ report: report2, period }, day, days) {
        const of = period === "window" ? newestBetween(day, days) : day;
        const tree = of && days?.get(of);
        return of && tree ? { report: report2, day: of, tree } : void 0;
      }
      function newestBetween(first, days = /* @__PURE__ */ new Map()) {
        if (days.size === 0)
          return void 0;
        const last = (0, reports_days.fi)(first, WINDOW_LENGTH - 1);
        let newest;
        for (const day of days.keys()) {
          if (day >= first && day <= last && (newest === void 0 || day > newest))
            newest = day;
        }
        return newest;
      }
      function nameOf(sources) {
        return sources.map(({ report: report2, day, tree }) => `${report2}/${day}/${tree.slice(0, DIGITS)}`).join("+");
      }
      function namedSources(group2, from, scope) {
        const named = from.split("+").map((one2) => one2.split("/"));
        const lastDay = named[0]?.[1] ?? "";
        const rank2 = groupKind(group2).sources.findIndex((kinds2) => kinds2.length === named.length && kinds2.every((kind, at) => entryFor(scope.kind, kind)?.report === named[at]?.[0]));
        return rank2 < 0 || !(0, reports_days.N)(lastDay) ? void 0 : { rank: rank2, lastDay };
      }
      function wasBetter(known2, now) {
        if (known2 === void 0)
          return false;
        const [first] = now.sources;
        if (known2.rank !== now.rank)
          return known2.rank < now.rank;
        return first !== void 0 && (0, reports_days.YM)(first.day, known2.lastDay) > 0;
      }
      function isPersonal(from) {
        return from.split("+").some((one2) => {
          const [report2] = one2.split("/");
          return catalogue.yh.find((entry) => entry.report === report2)?.personal !== false;
        });
      }
      ;
      function mergeDay(day, known2, merging) {
        let row = known2;
        const lacks = [];
        for (const group2 of GROUP_NAMES) {
          const merged = mergeGroup(group2, row ?? { day, groups: {}, teams: [] }, merging);
          if (merged.lack !== void 0)
            lacks.push(merged.lack);
          row = merged.row ?? row;
        }
        return { row, lacks };
      }
      function mergeGroup(group2, row, merging) {
        const { day } = row;
        const known2 = row.groups[group2];
        const passedOver = [];
        const candidates = candidatesOf(group2, day, merging);
        for (const [index, candidate] of candidates.entries()) {
          const isLast = index === candidates.length - 1;
          if (!isKnownSilent(candidate, known2, isLast)) {
            if (isFresh(group2, row, { candidate, merging }))
              return withPassedOver(row, group2, passedOver);
            const told = merging.told(group2, day, candidate);
            if (told === void 0)
              return { lack: { day, group: group2, candidate } };
            if (!isSilent(told) || isLast && !staysUntold(known2, merging)) {
              return { row: withGroup(row, group2, { told, candidate, passedOver, merging }) };
            }
          }
          passedOver.push(candidate.from);
        }
        return {};
      }
      function withPassedOver(row, name, passedOver) {
        const { passed_over: before = [], ...group2 } = row.groups[name] ?? { version: 0, from: "" };
        if (before.join() === passedOver.join())
          return {};
        const passed = passedOver.length > 0 ? { passed_over: passedOver } : {};
        return { row: { ...row, groups: { ...row.groups, [name]: { ...group2, ...passed } } } };
      }
      function isKnownSilent({ from }, known2, isLast) {
        if (known2?.passed_over?.includes(from) === true)
          return true;
        return !isLast && known2?.empty === true && known2.from === from;
      }
      function isSilent({ payload, suppressed = 0 }) {
        return payload === void 0 && suppressed === 0;
      }
      function staysUntold(known2, { stored }) {
        return known2 !== void 0 && known2.empty !== true && !isStored(known2.from, stored);
      }
      function isFresh(name, row, { candidate, merging }) {
        const group2 = row.groups[name];
        if (group2 === void 0 || group2.version < groupKind(name).version)
          return false;
        if (!isWhole(name, group2, row))
          return false;
        if (group2.from !== candidate.from) {
          if (group2.empty === true)
            return false;
          return wasBetter(namedSources(name, group2.from, merging.scope), candidate);
        }
        return !(group2.suppressed !== void 0 && (group2.minimum_group_size ?? 0) > merging.minimumGroupSize);
      }
      function isWhole(name, group2, row) {
        return name !== "teams" || (group2["teams"] ?? 0) === row.teams.length;
      }
      function withGroup(row, name, of) {
        const { told, candidate, passedOver, merging } = of;
        const { payload, suppressed = 0, teams } = told;
        const group2 = {
          ...payload,
          version: groupKind(name).version,
          from: candidate.from,
          ...passedOver.length > 0 ? { passed_over: passedOver } : {},
          ...isSilent(told) ? { empty: true } : {},
          ...suppressed > 0 ? { suppressed, minimum_group_size: merging.minimumGroupSize } : {}
        };
        const groups = { ...row.groups, [name]: group2 };
        return name === "teams" ? { ...row, groups, teams: teams ?? [] } : { ...row, groups };
      }
      ;
      function ofOneSource(known2) {
        const isTold = ({ groups: { totals } }) => totals !== void 0 && totals.empty !== true;
        const isOfUsers2 = ({ groups: { totals } }) => isPersonal(totals?.from ?? "");
        const told = known2.rows.filter(isTold);
        const aside = told.filter(isOfUsers2);
        if (aside.length === 0 || aside.length === told.length)
          return known2;
        const rows2 = known2.rows.map((row) => {
          if (!aside.includes(row))
            return row;
          const groups = Object.entries(row.groups).filter(([name]) => name !== "totals");
          return { ...row, groups: Object.fromEntries(groups) };
        });
        return { ...known2, rows: rows2, daysAside: aside.length };
      }
      const OF_RUN = "of this run";
      function historyOfRun(told, scope, of) {
        const own = told.filter((one2) => one2.scope.kind === scope.kind && one2.scope.slug === scope.slug);
        for (const report2 of own)
          of.pool.name(report2, OF_RUN);
        const stored = new Map(sourceEntries(scope).map(({ report: report2 }) => [
          report2,
          new Map(own.filter((one2) => one2.report === report2).map(({ day }) => [day, OF_RUN]))
        ]));
        const named = own.flatMap(({ groups }) => GROUP_NAMES.flatMap((name) => [...groups.get(name)?.keys() ?? []]));
        const rows2 = [...new Set(named)].sort().flatMap((name) => {
          if (!(0, reports_days.N)(name))
            return [];
          return mergeDay(name, void 0, {
            ...{ scope, stored, people: true, minimumGroupSize: of.minimumGroupSize },
            told: (group2, day, candidate) => of.pool.told(scope, group2, { day, candidate })
          }).row ?? [];
        });
        return { scope, rows: rows2, daysLeft: 0, isKept: false };
      }
      var absence = __webpack_require__(804);
      ;
      const MOST_LINES = 5;
      function judge(evidence) {
        const { results, ifNoReport, faults: faults2 } = evidence;
        const failed2 = results.filter((result) => result.error !== void 0);
        const error = failed2.find((result) => result.error.code === "TIMED_OUT")?.error ?? faults2.find((fault) => fault.code === "TIMED_OUT") ?? failedReports(failed2, results.length) ?? faults2[0];
        if (error !== void 0 || ifNoReport !== "error")
          return error;
        return unavailable(missingOf(evidence));
      }
      function remarks(evidence) {
        const lines = evidence.results.flatMap(({ unreadable }) => unreadable);
        const absent2 = evidence.ifNoReport === "warn" ? (0, absence.m)(missingOf(evidence)) : [];
        return [
          ...absent2.length > 0 ? [absent2.join(" ")] : [],
          ...lines.length > 0 ? [unreadableText(lines)] : []
        ];
      }
      function missingOf({ results }) {
        return results.filter(({ state, named }) => named && (state === "not-ready" || state === "no-report"));
      }
      function failedReports(failed2, all) {
        const [first] = failed2;
        if (first === void 0)
          return void 0;
        const { error, entry, scope, day } = first;
        const alike = failed2.length > 1 && failed2.every((other) => other.error === error);
        const place = { report: entry.report, slug: scope.slug, day };
        const told = alike ? error : error.with({ ...place, ...error.about });
        if (all === 1)
          return told;
        const what = `${failed2.length} of ${all} reports could not be kept. The first: ${told.what}`;
        return told.with({}, what);
      }
      const NEVER = "GitHub will not have it later either. Leave these days out, or set `if-no-report: warn`.";
      function unavailable(missing) {
        if (missing.length === 0)
          return void 0;
        const hint = missing.some(({ state }) => state === "not-ready") ? void 0 : NEVER;
        return new errors.lZ("REPORT_UNAVAILABLE", (0, absence.m)(missing).join(" "), { hint });
      }
      function unreadableText(lines) {
        const shown = lines.slice(0, MOST_LINES).map(({ path, line }) => `${path} line ${line}`);
        const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : "";
        return `What GitHub sent has lines that cannot be read, which are not counted: ${shown.join(", ")}${more}.`;
      }
      ;
      const BATCH = 100;
      const UNANSWERED = {
        state: "failed",
        revised: false,
        error: new errors.lZ("COMMIT_FAILED", "The archive did not answer for this report.")
      };
      function openStore(ports) {
        const results = [];
        const archive = untilFault(ports.archive);
        let batch = [];
        let storing = Promise.resolve();
        const flush = async (least) => {
          if (batch.length < least)
            return;
          const items = batch;
          batch = [];
          const stored = await archive.store(items.flatMap(toStore));
          for (const { collected, files: files2 } of items) {
            const result = resultOf(collected, files2, stored.get(collected) ?? UNANSWERED);
            results.push(result);
            ports.onResult(result);
          }
        };
        return {
          async add(unit) {
            const items = await completed(unit, ports);
            batch.push(...items);
            if (batch.length < BATCH)
              return;
            storing = storing.then(() => flush(BATCH));
            await storing;
          },
          async close() {
            await storing;
            await flush(0);
            await archive.finish();
            return { results, fault: archive.fault() };
          }
        };
      }
      function untilFault(archive) {
        let fault;
        const answers = async (batch) => {
          if (archive === void 0)
            return batch.map(() => ({ state: "stored", revised: false }));
          try {
            if (fault === void 0)
              return batch.length === 0 ? [] : await archive.store(batch);
          } catch (thrown) {
            fault = (0, errors.ie)(thrown);
          }
          const error = fault ?? new errors.lZ("COMMIT_FAILED", "The archive stored nothing.");
          return batch.map(() => ({ state: "failed", revised: false, error }));
        };
        return {
          fault: () => fault,
          async finish() {
            try {
              if (fault === void 0)
                await archive?.finish?.();
            } catch (thrown) {
              fault = (0, errors.ie)(thrown);
            }
          },
          async store(batch) {
            const stored = await answers(batch);
            return new Map(batch.flatMap(({ collected }, index) => {
              const result = stored[index];
              return result === void 0 ? [] : [[collected, result]];
            }));
          }
        };
      }
      async function completed(unit, { derive }) {
        try {
          const derived = await derive(unit);
          return unit.map(({ collected }, index) => ({
            collected,
            files: collected.kind === "fetched" ? [...collected.files, ...derived[index] ?? []] : []
          }));
        } catch (thrown) {
          const error = (0, errors.ie)(thrown);
          return unit.map(({ collected }) => ({
            collected: collected.kind === "fetched" ? { ...collected, kind: "failed", error } : collected,
            files: []
          }));
        }
      }
      function toStore({ collected, files: files2 }) {
        return collected.kind === "failed" ? [] : [{ collected, files: files2 }];
      }
      function resultOf(collected, files2, stored) {
        const { entry, scope, day, team, named, milliseconds } = collected;
        const common = { entry, scope, day, team, named, milliseconds, revised: false, files: [] };
        if (collected.kind === "failed") {
          return { ...common, state: "failed", unreadable: [], error: collected.error };
        }
        if (stored.state === "failed") {
          return { ...common, state: "failed", files: files2, unreadable: [], error: stored.error };
        }
        if (collected.kind === "absent")
          return { ...common, state: collected.state, unreadable: [] };
        const { unreadable } = collected;
        return { ...common, state: stored.state, revised: stored.revised, files: files2, unreadable };
      }
      ;
      const MOST_READS = 400;
      const AT_ONCE = 8;
      const WORTHWHILE = 3;
      async function heal(view, lacking, healing) {
        const units = lacking.flatMap(({ scope, lacks }) => unitsOf(scope, lacks, healing.pool));
        units.sort((one2, other) => one2.day > other.day ? -1 : one2.day < other.day ? 1 : 0);
        await lookAhead(view, units);
        const { budget } = healing;
        const chosen = [];
        for (const unit of units) {
          const parts = /* @__PURE__ */ new Map();
          for (const [report2, source] of unit.sources) {
            const entry = (0, catalogue.Ms)(report2, unit.scope.kind);
            if (entry === void 0)
              continue;
            parts.set(report2, await view.partsOf({ entry, scope: unit.scope }, source.day));
          }
          const own = [...parts.values()].reduce((sum, one2) => sum + one2.length, 0);
          if (own > MOST_READS)
            continue;
          if (own > budget.reads)
            break;
          budget.reads -= own;
          chosen.push({ ...unit, parts });
        }
        for (let at = 0; at < chosen.length && !healing.signal.aborted; at += AT_ONCE) {
          const reading = chosen.slice(at, at + AT_ONCE).map((unit) => readUnit(view, unit, healing));
          await Promise.all(reading);
        }
        return chosen.length > 0;
      }
      function unitsOf(scope, lacks, pool) {
        const units = /* @__PURE__ */ new Map();
        for (const { candidate } of lacks) {
          if (candidate.sources.some((source) => pool.hasOther({ scope, ...source }, source.tree)))
            continue;
          for (const source of candidate.sources) {
            const unit = units.get(source.day) ?? { scope, day: source.day, sources: /* @__PURE__ */ new Map() };
            units.set(source.day, unit);
            unit.sources.set(source.report, source);
          }
        }
        return [...units.values()];
      }
      async function lookAhead(view, units) {
        const folders = /* @__PURE__ */ new Map();
        for (const { scope, sources } of units) {
          for (const report2 of sources.keys()) {
            const entry = (0, catalogue.Ms)(report2, scope.kind);
            if (entry === void 0)
              continue;
            const folder = (0, layout.Ym)((0, layout.ZJ)(entry), { scope });
            folders.set(folder, (folders.get(folder) ?? 0) + 1);
          }
        }
        for (const [folder, days] of folders)
          if (days > WORTHWHILE)
            await view.lookBelow(folder);
      }
      async function readUnit(view, unit, { pool, tell }) {
        const { scope, day } = unit;
        const files2 = [];
        for (const [report2, stored] of unit.parts) {
          const entry = (0, catalogue.Ms)(report2, scope.kind);
          if (entry === void 0)
            continue;
          const parts = [];
          for (const part of stored) {
            const bytes = await view.bytesOf(part);
            parts.push(part.name.endsWith(".gz") ? (0, external_node_zlib_.gunzipSync)(bytes) : bytes);
          }
          files2.push({ scope, entry, day, parts });
        }
        for (const told of tell(files2))
          pool.add(told, unit.sources.get(told.report)?.tree);
      }
      var text_json = __webpack_require__(1789);
      ;
      function monthOf(day) {
        return day.slice(0, 7);
      }
      const MONTHS = 13;
      function monthsUntil(today) {
        const [year = 0, month = 0] = today.split("-").map(Number);
        return Array.from({ length: MONTHS }, (_, index) => {
          const at = new Date(Date.UTC(year, month - MONTHS + index, 1));
          return at.toISOString().slice(0, 7);
        });
      }
      function textsOf(rows2) {
        const sorted = [...rows2].sort((one2, other) => one2.day < other.day ? -1 : 1);
        return {
          totals: sorted.filter(({ groups }) => Object.keys(groups).length > 0).map(({ day, groups }) => `${lineOf({ day }, groups)}
`).join(""),
          teams: sorted.flatMap(({ teams }) => teams.map((team) => `${teamLine(team)}
`)).join("")
        };
      }
      function lineOf(head, groups) {
        return `${JSON.stringify(head).slice(0, -1)},${(0, text_json.dj)(groups).slice(1)}`;
      }
      function readMonth(texts2, frame) {
        const faults2 = [];
        const attempt = (read2) => {
          try {
            return read2();
          } catch (thrown) {
            faults2.push(thrown instanceof Error ? thrown.message : "no text");
            return [];
          }
        };
        const days = attempt(() => months_linesOf(texts2.totals).map((line) => dayIn(line, frame)));
        const teams = attempt(() => months_linesOf(texts2.teams).map((line) => teamIn(line, frame)));
        if (days.some(({ groups }) => isNewer(groups)))
          return { kind: "newer" };
        const rows2 = new Map(days.map((row) => [row.day, { ...row, teams: [] }]));
        if (rows2.size < days.length)
          faults2.push("a day is in it twice");
        for (const team of teams) {
          const row = rows2.get(team.day) ?? { day: team.day, groups: {}, teams: [] };
          row.teams.push(team);
          rows2.set(team.day, row);
        }
        return { kind: "rows", rows: [...rows2.values()], faults: faults2 };
      }
      function dayIn(line, frame) {
        const { day, ...groups } = objectIn(line, frame);
        const read2 = Object.entries(groups).map(([name, value]) => [name, groupIn(name, value, frame)]);
        return { day, groups: Object.fromEntries(read2) };
      }
      function teamIn(line, frame) {
        const team = teamOfLine(objectIn(line, frame));
        if (team === void 0)
          throw new Error("a line of it is no row of a team");
        return team;
      }
      function months_linesOf(text = "") {
        return text.split("\n").filter((line) => line.trim() !== "");
      }
      function objectIn(line, { month, scope, today }) {
        let value;
        try {
          value = JSON.parse(line);
        } catch {
          throw new Error("a line of it is no JSON");
        }
        const day = (0, text_json.OW)(value) ? value["day"] : void 0;
        if (!(0, text_json.OW)(value) || typeof day !== "string" || !(0, reports_days.N)(day)) {
          throw new Error("a line of it names no day");
        }
        if (monthOf(day) !== month)
          throw new Error(`it names ${day}, a day of another month`);
        if (day > today)
          throw new Error(`it names ${day}, which is yet to come`);
        const { scope: kind = scope.kind, scope_slug: slug = scope.slug } = value;
        if (kind !== scope.kind || String(slug).toLowerCase() !== scope.slug.toLowerCase()) {
          throw new Error("it names another scope");
        }
        return { ...value, day };
      }
      function groupIn(name, value, { scope }) {
        if (!(0, text_json.OW)(value))
          throw new Error(`its ${JSON.stringify(name)} is no group`);
        const { version, from, passed_over: passed = [] } = value;
        const isList = Array.isArray(passed) && passed.every((one2) => typeof one2 === "string");
        if (typeof version !== "number" || typeof from !== "string" || !isList) {
          throw new Error(`its ${JSON.stringify(name)} does not say what it was made of`);
        }
        const known2 = GROUP_NAMES.find((one2) => one2 === name);
        const isOwn = known2 === void 0 || version > GROUPS[known2].version;
        if (!isOwn && namedSources(known2, from, scope) === void 0) {
          throw new Error("it names another scope");
        }
        return { ...value, version, from };
      }
      function isNewer(groups) {
        return GROUP_NAMES.some((name) => (groups[name]?.version ?? 0) > GROUPS[name].version);
      }
      function withoutPeople(row) {
        const kept2 = Object.entries(row.groups).filter(([name, { from }]) => {
          const known2 = GROUP_NAMES.find((one2) => one2 === name);
          return known2 !== void 0 && !GROUPS[known2].personal && !isPersonal(from);
        });
        return { day: row.day, groups: Object.fromEntries(kept2), teams: [] };
      }
      function hasPeople(rows2) {
        return rows2.some((row) => row.teams.length > 0 || Object.keys(row.groups).length > Object.keys(withoutPeople(row).groups).length);
      }
      ;
      function openPool() {
        const entries = /* @__PURE__ */ new Map();
        return {
          add: (told, tree) => entries.set(keyOf(told), { groups: told.groups, tree }),
          name(of, tree) {
            const entry = entries.get(keyOf(of));
            if (entry !== void 0)
              entry.tree = tree;
          },
          hasOther(of, tree) {
            const entry = entries.get(keyOf(of));
            return entry !== void 0 && entry.tree !== tree;
          },
          told(scope, group2, { day, candidate }) {
            const found = candidate.sources.map((source) => {
              const entry = entries.get(keyOf({ scope, ...source }));
              return entry?.tree === source.tree ? entry.groups : void 0;
            });
            if (found.includes(void 0))
              return void 0;
            const days = found.at(-1)?.get(group2);
            return days && (days.get(day) ?? {});
          }
        };
      }
      function keyOf({ scope, report: report2, day }) {
        return [scope.kind, scope.slug.toLowerCase(), report2, day].join("\n");
      }
      var small_teams = __webpack_require__(5507);
      ;
      function withoutSmallGroups(rows2, minimum) {
        const all = rows2.flatMap(({ teams }) => teams);
        const large = new Set((0, small_teams.r)(all, minimum, small_groups_teamOf));
        return rows2.map((row) => ({
          ...row,
          groups: withoutFewCredits(row.groups, minimum),
          teams: row.teams.filter((team) => large.has(team))
        }));
      }
      function small_groups_teamOf({ team_id: team, day, members, active_users: active }) {
        return { team, day, members, active };
      }
      function withoutFewCredits(groups, minimum) {
        const users = groups["credits"]?.["users"];
        if (typeof users !== "number" || users === 0 || users >= minimum)
          return groups;
        return Object.fromEntries(Object.entries(groups).filter(([name]) => name !== "credits"));
      }
      ;
      async function surveyOf(view, scope, surveying) {
        const [stored, months] = await Promise.all([
          storedOf(view, scope),
          Promise.all(monthsUntil(surveying.today).map((month) => keptMonth(view, { scope, month, surveying })))
        ]);
        const merging = {
          ...{ scope, stored, ...surveying },
          told: (group2, day, candidate) => surveying.pool.told(scope, group2, { day, candidate })
        };
        const [rows2, lacks, changed] = [[], [], []];
        for (const kept2 of months) {
          const known2 = new Map(kept2.rows.map((row) => [row.day, row]));
          const before = new Set(kept2.rows);
          if (kept2.newer)
            continue;
          const merged = survey_daysOf(kept2.month, surveying.today).map((day) => mergeDay(day, known2.get(day), merging));
          lacks.push(...merged.flatMap((day) => day.lacks));
          const now = merged.flatMap(({ row }) => row ?? []);
          rows2.push(...now);
          const told = surveying.people ? now : now.map(withoutPeople);
          const isSame = kept2.whole && now.every((row) => before.has(row));
          if (isSame && (surveying.people || !hasPeople(now)))
            continue;
          const texts2 = textsOf(told);
          if (texts2.totals + texts2.teams === "")
            continue;
          const onlyIds = kept2.whole && withoutIds(texts2) === withoutIds(textsOf(kept2.rows));
          changed.push({ month: kept2.month, rows: told, texts: texts2, onlyIds });
        }
        return { scope, rows: rows2, lacks, changed };
      }
      const IDS = /\/[0-9a-f]{16}(?=["+])/g;
      function withoutIds({ totals, teams }) {
        return totals.replace(IDS, "") + teams;
      }
      function survey_daysOf(month, today) {
        const first = `${month}-01`;
        const days = (0, reports_days.Q4)(first, (0, reports_days.fi)(first, 30)).filter((day) => monthOf(day) === month);
        return days.filter((day) => day <= today);
      }
      async function storedOf(view, scope) {
        const entries = sourceEntries(scope);
        const days = await Promise.all(entries.map((entry) => view.treesOf({ entry, scope })));
        return new Map(entries.map(({ report: report2 }, at) => [report2, days[at] ?? /* @__PURE__ */ new Map()]));
      }
      async function keptMonth(view, of) {
        const { scope, month, surveying } = of;
        const at = (dataset) => view.textAt(`${(0, layout.f7)(`derived/${dataset}`, scope, month)}/${(0, layout.pn)(0, "ndjson")}`);
        const texts2 = await Promise.all([at(layout.Sg), at(layout.$s)]);
        const key = [scope.kind, scope.slug, month].join("/");
        const before = surveying.read.get(key);
        if (before?.texts.every((text, index) => text === texts2[index]) === true)
          return before.kept;
        const kept2 = keptIn(texts2, of);
        surveying.read.set(key, { texts: texts2, kept: kept2 });
        return kept2;
      }
      function keptIn([totals, teams], { scope, month, surveying }) {
        const read2 = readMonth({ totals, teams }, { month, scope, today: surveying.today });
        const which = `The history of ${scope.slug} in ${month}`;
        if (read2.kind === "newer") {
          surveying.warn(`${which} was written by a newer version of this action: it is left as it is.`);
          return { month, rows: [], whole: true, newer: true };
        }
        for (const fault of read2.faults) {
          surveying.warn(`${which} cannot be used (${fault}): it is made anew from the stored reports.`);
        }
        return { month, rows: read2.rows, whole: read2.faults.length === 0, newer: false };
      }
      ;
      function openHistory(options) {
        const pool = openPool();
        const knowledge = {
          ...{
            options,
            pool,
            surveys: /* @__PURE__ */ new Map(),
            read: /* @__PURE__ */ new Map(),
            ofRun: [],
            written: /* @__PURE__ */ new Map(),
            told: []
          },
          ...{ budget: { reads: MOST_READS }, looked: false }
        };
        const { surveys, ofRun, written, told: toldHere } = knowledge;
        return {
          tell(told) {
            for (const report2 of told)
              pool.add(report2);
            toldHere.push(...told);
          },
          follow: (after) => follow(knowledge, after),
          heal: (view) => healFrom(knowledge, view),
          hasPeople: () => [...surveys.values(), ...ofRun].some(({ rows: rows2 }) => hasPeople(rows2)) || [...written.values()].some(({ personal }) => personal),
          known: (people2) => known(knowledge, people2),
          files: (people2) => [...written.values()].flatMap(({ file, personal }) => people2 || !personal ? file : []),
          async alone() {
            for (const scope of options.scopes) {
              ofRun.push(historyOfRun(toldHere, scope, { ...options, pool }));
              for (const month of monthsOfTeams(toldHere, scope))
                await write(knowledge, scope, month);
            }
          }
        };
      }
      function known({ options, surveys, ofRun }, people2) {
        return [...[...surveys.values()].map(keptHistory), ...ofRun].map((one2) => {
          const shown = people2 ? one2.rows : one2.rows.map(withoutPeople);
          const rows2 = withoutSmallGroups(shown, options.minimumGroupSize);
          const leftOut = rows2.map(({ groups }) => {
            const count2 = groups["teams"]?.["left_out"];
            return typeof count2 === "number" ? count2 : 0;
          });
          return { ...one2, rows: rows2, teamsLeftOut: Math.max(0, ...leftOut) };
        });
      }
      function keptHistory({ scope, rows: rows2, lacks }) {
        return { scope, rows: rows2, daysLeft: new Set(lacks.map(({ day }) => day)).size, isKept: true };
      }
      async function follow(knowledge, after) {
        const { options, pool } = knowledge;
        for (const { entry, tree, ...of } of after.fetched) {
          pool.name({ ...of, report: entry.report }, tree);
        }
        await look(knowledge, after);
        const followed2 = /* @__PURE__ */ new Map();
        const scopes = scopesOf(options.scopes, after.scopes);
        await join(knowledge, after, scopes);
        const found = [];
        for (const scope of scopes)
          found.push(await survey(knowledge, after, scope));
        const isDue = found.some(({ changed }) => changed.some(({ onlyIds }) => !onlyIds));
        if (!after.hasChanges && !isDue)
          return followed2;
        for (const { scope, changed } of found) {
          for (const month of changed) {
            if (hasPeople(month.rows))
              options.mayKeep("now");
            for (const [folder, files2] of await write(knowledge, scope, month))
              followed2.set(folder, files2);
          }
        }
        return followed2;
      }
      async function join(knowledge, after, scopes) {
        const { options, pool, budget } = knowledge;
        const fetched = new Set(after.fetched.map(({ tree }) => tree));
        const lacking = [];
        for (const scope of scopes) {
          const surveyed = await survey(knowledge, after, scope);
          const isJoined = ({ candidate: { sources } }) => sources.length > 1 && sources.some(({ tree }) => fetched.has(tree));
          lacking.push({ ...surveyed, lacks: surveyed.lacks.filter(isJoined) });
        }
        if (lacking.every(({ lacks }) => lacks.length === 0))
          return;
        await heal(after, lacking, { ...options, pool, budget });
      }
      const ROUNDS = 3;
      async function healFrom(knowledge, view) {
        const { options, pool, budget } = knowledge;
        for (let round = 0; round < ROUNDS && !options.signal.aborted; round += 1) {
          await look(knowledge, view);
          const lacking = [];
          for (const scope of options.scopes)
            lacking.push(await survey(knowledge, view, scope));
          if (!await heal(view, lacking, { ...options, pool, budget }))
            return;
        }
      }
      async function look(knowledge, view) {
        if (!knowledge.looked)
          await view.lookBelow("derived");
        knowledge.looked = true;
      }
      async function survey({ options, pool, surveys, read: read2 }, view, scope) {
        const made2 = await surveyOf(view, scope, {
          ...options,
          pool,
          read: read2,
          people: options.mayKeep("ever")
        });
        surveys.set(history_keyOf(scope), made2);
        return made2;
      }
      async function write({ options, written }, scope, month) {
        const followed2 = await options.write(scope, month);
        const personal = hasPeople(month.rows);
        for (const file of [...followed2.values()].flat())
          written.set(file.path, { file, personal });
        return followed2;
      }
      function history_keyOf({ kind, slug }) {
        return `${kind}/${slug.toLowerCase()}`;
      }
      function scopesOf(all, some2 = all) {
        const names = new Set(some2.map(history_keyOf));
        return all.filter((scope) => names.has(history_keyOf(scope)));
      }
      function monthsOfTeams(told, scope) {
        const rows2 = told.filter((one2) => history_keyOf(one2.scope) === history_keyOf(scope)).flatMap(({ day, groups }) => {
          const teams = groups.get("teams")?.get(day)?.teams ?? [];
          return teams.length === 0 ? [] : [{ day, groups: {}, teams }];
        });
        const months = /* @__PURE__ */ new Map();
        for (const row of rows2) {
          const month = monthOf(row.day);
          months.set(month, [...months.get(month) ?? [], row]);
        }
        return [...months].map(([month, of]) => ({ month, rows: of, texts: textsOf(of), onlyIds: false }));
      }
      var slots = __webpack_require__(5290);
      var rows_names = __webpack_require__(1033);
      var day_facts = __webpack_require__(6996);
      ;
      const LIMITS = [
        [30, 30],
        [30, 20],
        [30, 10],
        [20, 5],
        [10, 2],
        [5, 0],
        [0, 0]
      ];
      const MOST_BYTES = 18e3;
      const MOST_PHASES = 10;
      const LONGEST_PHASE = 60;
      function recordOf(facts, names) {
        const above = { ...day_record_cellsOf(facts), ...day_record_phasesOf(facts) };
        const lists = day_lists.Jr.flatMap((list) => {
          const cells = summed(facts, list, names);
          return cells === void 0 ? [] : [{ list, cells }];
        });
        let record = above;
        for (const [single, pair] of LIMITS) {
          const kept2 = lists.map(({ list, cells }) => {
            const most = list.by.length === 1 ? single : pair;
            return { list, cells: largest(cells, most).map(dayCell) };
          });
          record = { ...above, ...(0, day_lists.v1)(kept2) };
          if (Buffer.byteLength(JSON.stringify(record)) <= MOST_BYTES)
            return record;
        }
        return record;
      }
      function day_record_cellsOf({ cells }) {
        const record = {};
        slots.MW.forEach(({ path, field }, index) => {
          const value = cells[index] ?? NaN;
          if (value !== value || field.adds === "millionths")
            return;
          let at = record;
          for (const name of path.slice(0, -1)) {
            const inner = at[name] ?? {};
            at[name] = inner;
            at = inner;
          }
          at[path.at(-1) ?? ""] = value;
        });
        return record;
      }
      function day_record_phasesOf({ phases }) {
        if (phases.length === 0)
          return {};
        const kept2 = phases.slice(0, MOST_PHASES).map((phase) => {
          const members = day_lists.gh.flatMap((name) => {
            const value = phase[name];
            if (typeof value === "number")
              return [[name, value]];
            return typeof value === "string" ? [[name, value.slice(0, LONGEST_PHASE)]] : [];
          });
          return Object.fromEntries(members);
        });
        return { totals_by_ai_adoption_phase: kept2 };
      }
      function summed({ lists }, list, names) {
        const sums = lists[(0, slots.dk)(list.of)];
        if (sums === void 0)
          return void 0;
        const cells = /* @__PURE__ */ new Map();
        for (const [pair, numbers2] of sums) {
          const both = (0, rows_names.eZ)(names, pair);
          const own = list.by.map((_, at) => both[list.places[at] ?? 0] ?? "");
          addCell(cells, own, numbers2);
        }
        return [...cells.values()];
      }
      function addCell(cells, names, numbers2) {
        const key = JSON.stringify(names);
        const cell = cells.get(key) ?? { names, numbers: new Float64Array(numbers2.length).fill(NaN) };
        cells.set(key, cell);
        (0, day_facts.mG)(cell.numbers, numbers2);
      }
      function largest(cells, most) {
        const key = ({ names }) => JSON.stringify(names);
        const byName2 = (one2, other) => key(one2) < key(other) ? -1 : 1;
        const isRest = ({ names }) => names.every((name) => name === rows_names.As);
        const named = cells.filter((cell) => !isRest(cell)).sort((one2, other) => volume(other) - volume(one2) || byName2(one2, other));
        const rest = /* @__PURE__ */ new Map();
        for (const cell of [...cells.filter(isRest), ...named.slice(most)]) {
          addCell(rest, cell.names.map(() => rows_names.As), cell.numbers);
        }
        return [...named.slice(0, most), ...rest.values()].sort(byName2);
      }
      function volume({ numbers: numbers2 }) {
        return (numbers2[day_facts.sH] || 0) + (numbers2[day_facts.gL] || 0);
      }
      function dayCell({ names, numbers: numbers2 }) {
        return { names, numbers: [...numbers2].map((value) => value === value ? value : void 0) };
      }
      function factsOfRecord(record, names) {
        const facts = (0, day_facts.f5)();
        slots.MW.forEach(({ path }, index) => {
          let value = record;
          for (const name of path)
            value = value?.[name];
          if (typeof value === "number")
            facts.cells[index] = value;
        });
        const { totals_by_ai_adoption_phase: phases } = record;
        if (Array.isArray(phases))
          facts.phases = phases;
        for (const list of day_lists.Jr) {
          const cells = (0, day_lists.HH)(list, record);
          if (cells !== void 0)
            putCells(facts, list, { cells, names });
        }
        return facts;
      }
      function valuesOf(numbers2) {
        return Float64Array.from(numbers2, (value) => value ?? NaN);
      }
      function putCells(facts, list, { cells, names }) {
        const at = (0, slots.dk)(list.of);
        const sums = facts.lists[at] ?? /* @__PURE__ */ new Map();
        facts.lists[at] = sums;
        if (list.isOwn) {
          for (const { names: texts2, numbers: numbers2 } of cells) {
            const [first = 0, second = 0] = texts2.map((text) => (0, rows_names.TH)(names, text));
            sums.set((0, rows_names.cF)(first, second), valuesOf(numbers2));
          }
          return;
        }
        const rest = sums.get((0, rows_names.cF)((0, rows_names.TH)(names, rows_names.As), (0, rows_names.TH)(names, rows_names.As)));
        for (const { names: texts2, numbers: numbers2 } of cells) {
          const name = texts2[0] ?? "";
          if (name === rows_names.As || rest === void 0)
            continue;
          const lacking = valuesOf(numbers2);
          for (const [pair, own] of sums) {
            if ((0, rows_names.eZ)(names, pair)[list.places[0] ?? 0] !== name)
              continue;
            own.forEach((value, index) => lacking[index] = (lacking[index] ?? NaN) - (value || 0));
          }
          if (!lacking.some((value) => value > 0))
            continue;
          const ids2 = [(0, rows_names.TH)(names, rows_names.As), (0, rows_names.TH)(names, rows_names.As)];
          ids2[list.places[0] ?? 0] = (0, rows_names.TH)(names, name);
          const key = (0, rows_names.cF)(ids2[0] ?? 0, ids2[1] ?? 0);
          const target = sums.get(key) ?? new Float64Array(lacking.length).fill(NaN);
          sums.set(key, target);
          (0, day_facts.mG)(target, lacking);
          (0, day_facts.mG)(rest, lacking.map((value) => -value));
        }
      }
      ;
      const COUNTED = [
        { bits: slots.Hc, name: "daily_active_users" },
        ...[...new Set(slots.Wg.flatMap(({ counts }) => counts ?? []))].map((name) => ({
          bits: slots.Wg.reduce((bits, flag) => flag.counts === name ? bits | flag.bit : bits, 0),
          name
        }))
      ];
      const CREDITS_MARK = COUNTED.length;
      const IDE_MARKS = CREDITS_MARK + 1;
      function peopleWith(users, mark, days) {
        return indicesWith(users, mark, days).length;
      }
      function indicesWith(users, mark, days) {
        const bits = users.marks[mark] ?? [];
        const masks = masksOf(users, days);
        const found = [];
        for (let index = 0; index < users.count; index++) {
          if (masks.some((mask, block) => ((bits[block]?.[index] ?? 0) & mask) !== 0))
            found.push(index);
        }
        return found;
      }
      function usersByIde(users, days) {
        return new Map([...users.ideNames].map(([ide, at]) => [ide, peopleWith(users, IDE_MARKS + at, days)]));
      }
      function peopleCounted(users, name, days) {
        return peopleWith(users, markOf(name), days);
      }
      function markOf(name) {
        return COUNTED.findIndex((counted) => counted.name === name);
      }
      function masksOf({ slots: slots2 }, days) {
        const masks = new Array(Math.ceil(slots2.size / 32)).fill(0);
        for (const day of days) {
          const slot = slots2.get(day);
          if (slot === void 0)
            continue;
          masks[slot >>> 5] = (masks[slot >>> 5] ?? 0) | 1 << (slot & 31);
        }
        return masks;
      }
      function activeDaysOf(users, index) {
        const words = (users.marks[markOf("daily_active_users")] ?? []).map((block) => block[index] ?? 0);
        return words.reduce((sum, word) => sum + bitsIn(word), 0);
      }
      function bitsIn(word) {
        let count2 = 0;
        for (let rest = word; rest !== 0; rest &= rest - 1)
          count2++;
        return count2;
      }
      const LASTING = [
        { name: "weekly_active_users", days: 7 },
        { name: "monthly_active_users", days: 28 }
      ];
      function countPeople(rows2) {
        const { users, days, stated, covered } = rows2;
        for (const [mark, { name }] of COUNTED.entries()) {
          const counts = countsByDay(users, users.marks[mark] ?? []);
          for (const [day, { cells }] of days) {
            const place = (0, slots.$t)(name);
            const slot = users.slots.get(day);
            if (!Number.isNaN(cells[place]))
              cells[place] = slot === void 0 ? 0 : counts[slot] ?? 0;
          }
        }
        const window = stated.lastDay === "" ? [] : (0, reports_days.Q4)(stated.firstDay, stated.lastDay);
        const known2 = /* @__PURE__ */ new Set([...days.keys(), ...covered, ...window]);
        for (const [day, { cells }] of days) {
          for (const { name, days: length } of LASTING) {
            const last = (0, reports_days.Q4)((0, reports_days.fi)(day, 1 - length), day);
            if (!last.every((one2) => known2.has(one2)))
              continue;
            cells[(0, slots.$t)(name)] = peopleCounted(users, "daily_active_users", last);
          }
        }
      }
      function countsByDay(users, bits) {
        const counts = new Uint32Array(Math.ceil(users.slots.size / 32) * 32);
        for (const [block, words] of bits.entries()) {
          for (let index = 0; index < Math.min(users.count, words.length); index++) {
            for (let rest = words[index] ?? 0; rest !== 0; rest &= rest - 1) {
              const slot = block * 32 + 31 - Math.clz32(rest & -rest);
              counts[slot] = (counts[slot] ?? 0) + 1;
            }
          }
        }
        return counts;
      }
      ;
      const drift_MOST_NAMES = 50;
      const LONGEST_NAME = 80;
      function noFieldsSeen() {
        const made2 = kinds.pA.map((kind) => [kind, { rows: 0, present: 0, unknown: /* @__PURE__ */ new Set() }]);
        return Object.fromEntries(made2);
      }
      const EXPECTED = new Map(kinds.pA.map((kind) => {
        const names = Object.entries(kinds.Ir[kind].fields).flatMap(([name, { expected }]) => expected ? [name] : []);
        if (names.length > 31)
          throw new RangeError("There are more expected fields than bits.");
        return [kind, names];
      }));
      const expectedOf = (kind) => EXPECTED.get(kind) ?? [];
      function expectedBit(kind, name) {
        const index = expectedOf(kind).indexOf(name);
        return index === -1 ? 0 : 1 << index;
      }
      function noteFields(seen, kind, row) {
        const fields2 = seen[kind];
        fields2.rows++;
        expectedOf(kind).forEach((name, index) => {
          if (row[name] !== void 0)
            fields2.present |= 1 << index;
        });
        noteMembers(fields2, kinds.Ir[kind].fields, { path: "", holder: row });
      }
      function noteMembers(seen, fields2, of) {
        for (const name in of.holder) {
          const field = Object.hasOwn(fields2, name) ? fields2[name] : void 0;
          if (field === void 0)
            noteUnknown(seen, pathOf(of.path, name));
          else if (field.kind !== "value" && name !== "day_totals" && !isGeneral(field)) {
            const value = of.holder[name];
            for (const holder of Array.isArray(value) ? value : [value]) {
              if ((0, text_json.OW)(holder)) {
                noteMembers(seen, field.fields, { path: `${of.path}${name}.`, holder });
              }
            }
          }
        }
      }
      const isGeneral = (field) => field.kind === "object" && field.general === true;
      function pathOf(above, name) {
        return `${above}${name === "" ? '""' : name}`;
      }
      function noteUnknown(seen, path) {
        if (seen.unknown.size < drift_MOST_NAMES)
          seen.unknown.add(path.slice(0, LONGEST_NAME));
      }
      function mergeSeen(target, source) {
        for (const kind of kinds.pA) {
          target[kind].rows += source[kind].rows;
          target[kind].present |= source[kind].present;
          for (const name of source[kind].unknown)
            noteUnknown(target[kind], name);
        }
      }
      function missingFields(seen, kind) {
        const { rows: rows2, present } = seen[kind];
        if (rows2 === 0)
          return [];
        return expectedOf(kind).filter((_, index) => (present & 1 << index) === 0);
      }
      var rows_json = __webpack_require__(6611);
      var rows_row = __webpack_require__(2717);
      ;
      const MILLION = 1e6;
      const from_json_USERS = slots.MW.slice(0, slots.ii);
      const BITS = new Map(slots.Wg.map(({ name, bit }) => [name, bit]));
      function readUserRow(json, row, names) {
        (0, rows_row.Kr)(row);
        row.user = (0, rows_json.Xh)(json["user_id"], json["user_login"]);
        row.login = (0, rows_json.Qq)(json["user_login"]);
        row.organization = (0, rows_json.FP)(json["organization_id"]);
        row.enterprise = (0, rows_json.FP)(json["enterprise_id"]);
        row.day = (0, rows_json.Qq)(json["day"]);
        row.startDay = (0, rows_json.Qq)(json["report_start_day"]);
        row.endDay = (0, rows_json.Qq)(json["report_end_day"]);
        row.phase = (0, rows_json.U9)((0, rows_json.fK)(json, ["ai_adoption_phase", "phase_number"]));
        row.text = (0, rows_json.Qq)((0, rows_json.fK)(json, ["ai_adoption_phase", "phase"]));
        from_json_USERS.forEach((cell, index) => row.numbers[index] = numberOf(cell, json));
        readFlags(json, row);
        readBreakdowns(json, row.lists, names);
        row.negatives = negativesIn(row.numbers, row.lists);
      }
      function negativesIn(numbers2, lists) {
        const below = (values2) => values2.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
        const entries = lists.flatMap(({ items, length }) => items.slice(0, length));
        return entries.reduce((sum, entry) => sum + below(entry.numbers), below(numbers2));
      }
      function numberOf({ path, field }, json) {
        const number2 = (0, rows_json.U9)((0, rows_json.fK)(json, path));
        return field.adds === "millionths" ? Math.round(number2 * MILLION) : number2;
      }
      function readFlags(json, row) {
        for (const name in json) {
          const value = json[name];
          if (!name.startsWith(slots.kd) || typeof value !== "boolean")
            continue;
          const bit = BITS.get(name) ?? slots.s1;
          row.usedKnown |= bit;
          if (value)
            row.used |= bit;
        }
      }
      function readDay(json, into, names) {
        slots.MW.forEach((cell, index) => into.cells[index] = numberOf(cell, json));
        readBreakdowns(json, into.lists, names);
      }
      function readBreakdowns(json, lists, names) {
        slots.z5.forEach((breakdown, index) => {
          const list = lists[index];
          const entries = json[breakdown.field];
          if (list === void 0 || !Array.isArray(entries))
            return;
          list.present = true;
          for (const entry of entries) {
            if ((0, text_json.OW)(entry))
              readEntry(entry, (0, rows_row.oP)(list), { breakdown, names });
          }
        });
      }
      function readEntry(json, entry, { breakdown, names }) {
        breakdown.by.forEach((name, index) => {
          entry.names[index] = (0, rows_names.TH)(names, (0, rows_json.FP)(json[name]));
        });
        breakdown.numbers.forEach(({ name, once }, index) => {
          const value = json[name] ?? (once === void 0 ? void 0 : json[once]);
          entry.numbers[index] = (0, rows_json.U9)(value);
        });
        entry.text = (0, rows_json.Qq)((0, rows_json.fK)(json, breakdown.text));
      }
      var agents = __webpack_require__(3408);
      ;
      function noCounts() {
        return { duplicates: 0, ofAnotherDay: 0, withoutDay: 0, negatives: 0 };
      }
      function mergeCounts(target, source) {
        target.duplicates += source.duplicates;
        target.ofAnotherDay += source.ofAnotherDay;
        target.withoutDay += source.withoutDay;
        target.negatives += source.negatives;
      }
      function countsOf({ duplicates, ofAnotherDay, withoutDay, negatives }) {
        return { duplicates, ofAnotherDay, withoutDay, negatives };
      }
      ;
      const FIRST_SIZE = 64;
      const MOST_DAYS = 1024;
      const MOST_IDES = 32;
      function noUsers() {
        return {
          count: 0,
          people: /* @__PURE__ */ new Map(),
          owners: /* @__PURE__ */ new Map(),
          ties: 0,
          person: new Uint32Array(FIRST_SIZE),
          seen: [],
          slots: /* @__PURE__ */ new Map(),
          marks: [],
          credits: new Float64Array(FIRST_SIZE),
          ideNames: /* @__PURE__ */ new Map()
        };
      }
      function grown(cells, count2) {
        if (count2 <= cells.length)
          return cells;
        const size = Math.max(count2, cells.length * 2);
        const made2 = new cells.constructor(size);
        made2.set(cells);
        return made2;
      }
      function userIndex(users, user2) {
        const found = users.people.get(user2);
        if (found !== void 0)
          return found;
        const index = users.count++;
        users.people.set(user2, index);
        users.credits = grown(users.credits, users.count);
        return index;
      }
      function tiesOf(users, owner) {
        const found = users.owners.get(owner);
        if (found !== void 0)
          return found;
        const made2 = /* @__PURE__ */ new Map();
        users.owners.set(owner, made2);
        return made2;
      }
      function tieOf(users, ties, user2) {
        const found = ties.get(user2);
        if (found !== void 0)
          return found;
        const tie = users.ties++;
        ties.set(user2, tie);
        users.person = grown(users.person, users.ties);
        users.person[tie] = userIndex(users, user2);
        return tie;
      }
      function slotOf(users, day) {
        const found = users.slots.get(day);
        if (found !== void 0)
          return found;
        if (users.slots.size >= MOST_DAYS)
          return void 0;
        const slot = users.slots.size;
        users.slots.set(day, slot);
        return slot;
      }
      function setDay(days, index, slot) {
        const block = slot >>> 5;
        while (days.length <= block)
          days.push(new Uint32Array(FIRST_SIZE));
        let words = days[block];
        if (words === void 0 || index >= words.length) {
          words = grown(words ?? new Uint32Array(FIRST_SIZE), index + 1);
          days[block] = words;
        }
        const word = words[index] ?? 0;
        const bit = 1 << (slot & 31);
        if ((word & bit) !== 0)
          return false;
        words[index] = word | bit;
        return true;
      }
      function hasDay(days, index, slot) {
        return ((days?.[slot >>> 5]?.[index] ?? 0) & 1 << (slot & 31)) !== 0;
      }
      function markSeen(users, tie, slot) {
        return setDay(users.seen, tie, slot);
      }
      function wasSeen(users, owner, key) {
        const tie = users.owners.get(owner)?.get(key[0]);
        const slot = users.slots.get(key[1]);
        return tie !== void 0 && slot !== void 0 && hasDay(users.seen, tie, slot);
      }
      function marked(users, mark) {
        while (users.marks.length <= mark)
          users.marks.push([]);
        return users.marks[mark] ?? [];
      }
      function ideNumber(users, ide) {
        const found = users.ideNames.get(ide);
        if (found !== void 0)
          return found;
        const lower = ide.toLowerCase();
        if (lower !== ide)
          return ideNumber(users, lower);
        if (users.ideNames.size >= MOST_IDES)
          return void 0;
        users.ideNames.set(ide, users.ideNames.size);
        return users.ideNames.size - 1;
      }
      function usersOverlap(one2, other) {
        const shared2 = [...other.slots].flatMap(([day, slot]) => {
          const own = one2.slots.get(day);
          return own === void 0 ? [] : [[own, slot]];
        });
        if (shared2.length === 0)
          return false;
        for (const [owner, ties] of other.owners) {
          const mine = one2.owners.get(owner);
          for (const [user2, tie] of ties) {
            const own = mine?.get(user2);
            if (own === void 0)
              continue;
            if (shared2.some(([a, b]) => hasDay(one2.seen, own, a) && hasDay(other.seen, tie, b)))
              return true;
          }
        }
        return false;
      }
      function mergeUsers(target, source, markOf2) {
        const places = new Uint32Array(source.count);
        for (const [user2, index] of source.people)
          places[index] = userIndex(target, user2);
        const slots2 = [...source.slots].flatMap(([day, slot]) => {
          const own = slotOf(target, day);
          return own === void 0 ? [] : [[slot, own]];
        });
        for (const [owner, ties] of source.owners) {
          const own = tiesOf(target, owner);
          for (const [user2, tie] of ties) {
            copyDays([source.seen, tie], [target.seen, tieOf(target, own, user2)], slots2);
          }
        }
        for (const [index, days] of source.marks.entries()) {
          const own = markOf2(index);
          const mine = own === void 0 ? void 0 : marked(target, own);
          if (mine !== void 0)
            places.forEach((to, from) => copyDays([days, from], [mine, to], slots2));
        }
        places.forEach((to, from) => {
          target.credits[to] = (target.credits[to] ?? 0) + (source.credits[from] ?? 0);
        });
        return places;
      }
      function copyDays([source, from], [target, to], slots2) {
        if (source.every((words) => (words[from] ?? 0) === 0))
          return;
        for (const [theirs, mine] of slots2)
          if (hasDay(source, from, theirs))
            setDay(target, to, mine);
      }
      ;
      const AFFECTED = [
        { ide: "vscode", fixedIn: "1.139.0" },
        { ide: "visualstudio", fixedIn: "18.12" }
      ];
      const MOST_VERSIONS = 4e3;
      const LONGEST_VERSION = 60;
      function noVersions() {
        return { texts: /* @__PURE__ */ new Map(), version: new Uint16Array(64), day: new Uint16Array(64) };
      }
      function noteVersion(versions, user2, noted) {
        if (noted.text === "")
          return;
        const id2 = versionId(versions, noted.text.slice(0, LONGEST_VERSION));
        versions.version = grown(versions.version, user2 + 1);
        versions.day = grown(versions.day, user2 + 1);
        const before = versions.day[user2] ?? 0;
        if (id2 === 0 || noted.day < before)
          return;
        const known2 = versions.version[user2] ?? 0;
        if (noted.day === before && known2 !== 0 && (known2 === id2 || textOf(versions, known2) < noted.text))
          return;
        versions.version[user2] = id2;
        versions.day[user2] = noted.day;
      }
      const textOf = ({ texts: texts2 }, id2) => [...texts2.keys()][id2 - 1] ?? "";
      function versionId(versions, text) {
        const found = versions.texts.get(text);
        if (found !== void 0)
          return found;
        if (versions.texts.size >= MOST_VERSIONS)
          return 0;
        versions.texts.set(text, versions.texts.size + 1);
        return versions.texts.size;
      }
      function mergeVersions(target, source, places) {
        const texts2 = ["", ...source.texts.keys()];
        for (let user2 = 0; user2 < Math.min(places.length, source.version.length); user2++) {
          const text = texts2[source.version[user2] ?? 0] ?? "";
          noteVersion(target, places[user2] ?? 0, { text, day: source.day[user2] ?? 0 });
        }
      }
      function usersByVersion(versions, since) {
        const texts2 = ["", ...versions.texts.keys()];
        const first = Date.parse(since) / 864e5;
        const totals = /* @__PURE__ */ new Map();
        for (const [user2, id2] of versions.version.entries()) {
          if (id2 === 0 || (versions.day[user2] ?? 0) < first)
            continue;
          const text = texts2[id2] ?? "";
          totals.set(text, (totals.get(text) ?? 0) + 1);
        }
        return totals;
      }
      function isOlder(version, than) {
        const one2 = numbersOf(version);
        const other = numbersOf(than);
        if (one2.length === 0)
          return false;
        for (let index = 0; index < Math.max(one2.length, other.length); index++) {
          const difference = (one2[index] ?? 0) - (other[index] ?? 0);
          if (difference !== 0)
            return difference < 0;
        }
        return false;
      }
      function numbersOf(version) {
        const match = /^v?(\d+(?:\.\d+)*)/.exec(version);
        return match?.[1]?.split(".").map(Number) ?? [];
      }
      ;
      function noUserRows(of) {
        return {
          ...of,
          ...noCounts(),
          days: /* @__PURE__ */ new Map(),
          agents: /* @__PURE__ */ new Map(),
          users: noUsers(),
          versions: new Map(AFFECTED.map(({ ide }) => [ide, noVersions()])),
          phases: noVersions(),
          rowDays: /* @__PURE__ */ new Map(),
          lastDay: void 0,
          lastOwner: void 0,
          covered: new Set(of.join === void 0 || of.asked === void 0 ? [] : [of.asked]),
          stated: { firstDay: "", lastDay: "" },
          phaseTexts: /* @__PURE__ */ new Map()
        };
      }
      const MOST_DAY = 65535;
      const MILLISECONDS = 864e5;
      function ownerKey(row) {
        return `${row.enterprise}
${row.organization}`;
      }
      function ownerOf(state, row) {
        const { enterprise, organization } = row;
        const last = state.lastOwner;
        if (last?.enterprise === enterprise && last.organization === organization)
          return last;
        const owner = { enterprise, organization, ties: tiesOf(state.users, ownerKey(row)) };
        state.lastOwner = owner;
        return owner;
      }
      function noteWindow(stated, firstDay, lastDay) {
        if (stated.firstDay === firstDay && stated.lastDay === lastDay)
          return;
        if (!(0, reports_days.N)(firstDay) || !(0, reports_days.N)(lastDay) || firstDay > lastDay)
          return;
        if (stated.firstDay === "" || firstDay < stated.firstDay)
          stated.firstDay = firstDay;
        if (lastDay > stated.lastDay)
          stated.lastDay = lastDay;
      }
      function rowDay(state, name) {
        if (state.lastDay?.name === name)
          return state.lastDay;
        const known2 = state.rowDays.get(name) ?? newDay(state, name);
        if (known2 !== void 0)
          state.lastDay = known2;
        return known2;
      }
      function newDay(state, name) {
        if (!(0, reports_days.N)(name))
          return void 0;
        const number2 = Math.min(MOST_DAY, Date.parse(`${name}T00:00:00Z`) / MILLISECONDS);
        const slot = number2 > 0 ? slotOf(state.users, name) : void 0;
        if (slot === void 0)
          return void 0;
        const isElsewhere = state.without?.has(name) === true;
        const made2 = { name, number: number2, slot, isElsewhere, facts: void 0 };
        state.rowDays.set(name, made2);
        return made2;
      }
      function user_facts_factsOf({ days }, day) {
        if (day.facts !== void 0)
          return day.facts;
        const facts = days.get(day.name) ?? (0, day_facts.f5)();
        days.set(day.name, facts);
        day.facts = facts;
        return facts;
      }
      ;
      function noDays({ names, asked }) {
        const stated = { firstDay: "", lastDay: "", engagement: /* @__PURE__ */ new Map() };
        const known2 = { days: /* @__PURE__ */ new Map(), owners: /* @__PURE__ */ new Map(), agents: /* @__PURE__ */ new Map() };
        return { names, asked, ...noCounts(), ...stated, ...known2 };
      }
      const staged = (0, rows_row.Pg)();
      function addWrapper(state, json) {
        const first = (0, rows_json.Qq)(json["report_start_day"]);
        const last = (0, rows_json.Qq)(json["report_end_day"]);
        if ((0, reports_days.N)(first) && (0, reports_days.N)(last) && first <= last)
          widen(state, first, last);
        const engagement = (0, rows_json.y_)(json["copilot_feature_engagement"]);
        if (Object.keys(engagement).length > 0) {
          noteEngagement(state, aggregated_days_ownerOf(json), { lastDay: last, json: engagement });
        }
      }
      function widen(state, first, last) {
        if (state.firstDay === "" || first < state.firstDay)
          state.firstDay = first;
        if (last > state.lastDay)
          state.lastDay = last;
      }
      function noteEngagement({ engagement }, owner, noted) {
        const known2 = engagement.get(owner);
        if (known2 === void 0 || noted.lastDay > known2.lastDay)
          engagement.set(owner, noted);
      }
      function aggregated_days_ownerOf(json) {
        const [enterprise, organization] = [json["enterprise_id"], json["organization_id"]];
        return ownerKey({ enterprise: (0, rows_json.FP)(enterprise), organization: (0, rows_json.FP)(organization) });
      }
      function addAggregatedDay(state, json, earlier) {
        const named = (0, rows_json.Qq)(json["day"]);
        const day = named !== "" ? named : state.asked ?? "";
        if (!(0, reports_days.N)(day)) {
          state.withoutDay++;
          return;
        }
        const owner = aggregated_days_ownerOf(json);
        const owners = state.owners.get(day) ?? /* @__PURE__ */ new Set();
        if (owners.has(owner) || earlier?.owners.get(day)?.has(owner) === true) {
          state.duplicates++;
          return;
        }
        state.owners.set(day, owners.add(owner));
        if (state.asked !== void 0 && day !== state.asked)
          state.ofAnotherDay++;
        const facts = (0, day_facts.f5)();
        (0, rows_row.Kr)(staged);
        readDay(json, { cells: facts.cells, lists: staged.lists }, state.names);
        state.negatives += negativesIn(facts.cells, staged.lists);
        (0, agents.m)(state, day, staged.lists);
        (0, day_facts.SS)(facts, staged.lists);
        facts.phases = (0, rows_json.JD)(json["totals_by_ai_adoption_phase"]);
        putDay(state.days, day, facts);
      }
      function putDay(days, day, facts) {
        const known2 = days.get(day);
        if (known2 === void 0) {
          days.set(day, facts);
          return;
        }
        (0, day_facts.yx)(known2, facts);
        known2.phases = [];
        slots.MW.forEach(({ field }, index) => {
          if (field.adds !== "sum" && field.adds !== "millionths")
            known2.cells[index] = NaN;
        });
      }
      function daysOverlap(one2, other) {
        return [...other.owners].some(([day, owners]) => [...owners].some((owner) => one2.owners.get(day)?.has(owner)));
      }
      function mergeAggregatedDays(target, source) {
        for (const [day, facts] of source.days)
          putDay(target.days, day, facts);
        for (const [day, owners] of source.owners) {
          target.owners.set(day, /* @__PURE__ */ new Set([...target.owners.get(day) ?? [], ...owners]));
        }
        (0, agents.v)(target.agents, source.agents);
        if (source.firstDay !== "")
          widen(target, source.firstDay, source.lastDay);
        for (const [owner, noted] of source.engagement)
          noteEngagement(target, owner, noted);
        mergeCounts(target, source);
      }
      ;
      const USER_COMPLETION_GENERATIONS = day_facts.cT.length;
      const USER_COMPLETION_ACCEPTANCES = day_facts.cT.length + 1;
      const USER_CHAT_REQUESTS = day_facts.cT.length + 2;
      const MICRO_CREDITS = day_facts.cT.length + 3;
      const DETAIL_SIZE = day_facts.cT.length + 4;
      const COUNTER_PLACES = day_facts.cT.map(slots.$t);
      const CREDITS = (0, slots.$t)("ai_credits_used");
      const FEATURES = (0, slots.dk)("totals_by_feature");
      function noDetail(withLogins) {
        const detail = {
          sums: new Float64Array(0),
          flags: new Uint32Array(0),
          lastActive: new Uint16Array(0)
        };
        return withLogins ? { ...detail, logins: { texts: [], days: new Uint16Array(0) } } : detail;
      }
      function sumsOf(detail, user2) {
        return detail.sums.subarray(user2 * DETAIL_SIZE, (user2 + 1) * DETAIL_SIZE);
      }
      function reserve(detail, user2) {
        const before = detail.sums.length;
        detail.sums = grown(detail.sums, (user2 + 1) * DETAIL_SIZE);
        detail.sums.fill(NaN, before);
        detail.flags = grown(detail.flags, user2 + 1);
        detail.lastActive = grown(detail.lastActive, user2 + 1);
      }
      function addDetail(detail, row, of) {
        reserve(detail, of.user);
        const { sums } = detail;
        const at = of.user * DETAIL_SIZE;
        COUNTER_PLACES.forEach((place, index) => (0, day_facts.tY)(sums, at + index, row.numbers[place] ?? NaN));
        addFeatures(sums, at, { row, names: of.names });
        (0, day_facts.tY)(sums, at + MICRO_CREDITS, row.numbers[CREDITS] ?? NaN);
        detail.flags[of.user] = (detail.flags[of.user] ?? 0) | of.flags | slots._Y;
        if ((of.flags & slots.Hc) !== 0)
          noteActive(detail, of.user, of.number);
        if (detail.logins !== void 0) {
          noteLogin(detail.logins, of.user, { login: row.login, day: of.number });
        }
      }
      function addFeatures(sums, at, { row, names }) {
        const features = row.lists[FEATURES];
        for (let index = 0; index < (features?.length ?? 0); index++) {
          const entry = features?.items[index];
          if (entry === void 0)
            continue;
          const [feature] = (0, rows_names.eZ)(names, entry.names[0] ?? 0);
          if ((0, values.Hg)(feature)) {
            (0, day_facts.tY)(sums, at + USER_COMPLETION_GENERATIONS, entry.numbers[day_facts.gL] ?? NaN);
            (0, day_facts.tY)(sums, at + USER_COMPLETION_ACCEPTANCES, entry.numbers[day_facts.FF] ?? NaN);
          } else if ((0, values.Z9)(feature)) {
            (0, day_facts.tY)(sums, at + USER_CHAT_REQUESTS, entry.numbers[day_facts.sH] ?? NaN);
          }
        }
      }
      function noteActive(detail, user2, day) {
        detail.lastActive[user2] = Math.max(detail.lastActive[user2] ?? 0, day);
      }
      function noteLogin(logins, user2, noted) {
        logins.days = grown(logins.days, user2 + 1);
        const day = logins.days[user2] ?? 0;
        const login2 = logins.texts[user2] ?? "";
        if (noted.login === "" || day > noted.day)
          return;
        if (login2 !== "" && day === noted.day && login2 <= noted.login)
          return;
        logins.texts[user2] = noted.login;
        logins.days[user2] = noted.day;
      }
      function mergeDetail(target, source, places) {
        for (let user2 = 0; user2 < Math.min(places.length, source.flags.length); user2++) {
          const own = places[user2] ?? 0;
          reserve(target, own);
          for (let index = 0; index < DETAIL_SIZE; index++) {
            (0, day_facts.tY)(target.sums, own * DETAIL_SIZE + index, source.sums[user2 * DETAIL_SIZE + index] ?? NaN);
          }
          target.flags[own] = (target.flags[own] ?? 0) | (source.flags[user2] ?? 0);
          noteActive(target, own, source.lastActive[user2] ?? 0);
          const login2 = source.logins?.texts[user2];
          if (login2 !== void 0 && target.logins !== void 0) {
            noteLogin(target.logins, own, { login: login2, day: source.logins?.days[user2] ?? 0 });
          }
        }
      }
      var legacy = __webpack_require__(6860);
      ;
      const NUMBERS = Object.entries(legacy.q).flatMap(([name, field]) => field.kind === "value" && field.type === "int64" ? [name] : []);
      function noLegacyDays() {
        return { ...noCounts(), teams: /* @__PURE__ */ new Map() };
      }
      function addLegacyDay(state, json) {
        const day = (0, rows_json.Qq)(json["day"]);
        if (!(0, reports_days.N)(day)) {
          state.withoutDay++;
          return;
        }
        const numbers2 = NUMBERS.map((name) => [name, (0, rows_json.U9)(json[name])]);
        state.negatives += numbers2.filter(([, value]) => value < 0).length;
        put(state, "", [day, Object.fromEntries(numbers2)]);
      }
      function put(state, team, [day, numbers2]) {
        const days = state.teams.get(team) ?? /* @__PURE__ */ new Map();
        state.teams.set(team, days);
        if (days.has(day))
          state.duplicates++;
        else
          days.set(day, numbers2);
      }
      function mergeLegacyDays(target, source, team) {
        for (const [own, days] of source.teams) {
          for (const day of days)
            put(target, team ?? own, day);
        }
        mergeCounts(target, source);
      }
      ;
      function peopleIn({ users, same }) {
        const keys2 = new Set([...users.values()].flatMap((own) => [...own]));
        return keys2.size - same.size;
      }
      function noMembers({ asked }) {
        return { asked, ...noCounts(), teams: /* @__PURE__ */ new Map() };
      }
      function addMembership(state, json) {
        const day = (0, rows_json.Qq)(json["day"]);
        if (state.asked !== void 0 && day !== "" && day !== state.asked) {
          state.ofAnotherDay++;
          return;
        }
        const login2 = (0, rows_json.Qq)(json["user_login"]);
        const user2 = (0, rows_json.Xh)(json["user_id"], login2);
        if (user2 === "") {
          state.withoutDay++;
          return;
        }
        const owner = ownerKey({
          organization: (0, rows_json.FP)(json["organization_id"]),
          enterprise: (0, rows_json.FP)(json["enterprise_id"])
        });
        const team = { team: (0, rows_json.T4)(json["team_id"]), slug: (0, rows_json.Qq)(json["slug"]) };
        members_noteLogin(addMember(state, team, [owner, user2]), (0, pseudonym.fK)(login2), user2);
      }
      function addMember(state, of, [owner, user2]) {
        let members = state.teams.get(of.team);
        if (members === void 0) {
          members = { slug: of.slug, users: /* @__PURE__ */ new Map(), logins: /* @__PURE__ */ new Map(), same: /* @__PURE__ */ new Map() };
          state.teams.set(of.team, members);
        }
        if (of.slug !== "" && (members.slug === "" || of.slug < members.slug))
          members.slug = of.slug;
        const users = members.users.get(owner) ?? /* @__PURE__ */ new Set();
        members.users.set(owner, users);
        if (users.has(user2))
          state.duplicates++;
        users.add(user2);
        return members;
      }
      function members_noteLogin(members, login2, user2) {
        const known2 = members.logins.get(login2);
        if (known2 !== void 0)
          noteSame(members, known2, user2);
        else if (login2 !== "")
          members.logins.set(login2, user2);
      }
      function noteSame({ same }, one2, other) {
        const [first, second] = [firstOf(same, one2), firstOf(same, other)];
        if (first !== second)
          same.set(second, first);
      }
      function firstOf(same, user2) {
        let first = user2;
        for (let next = same.get(first); next !== void 0; next = same.get(first))
          first = next;
        if (first !== user2)
          same.set(user2, first);
        return first;
      }
      function mergeMembers(target, source) {
        for (const [team, members] of source.teams) {
          for (const [owner, users] of members.users) {
            for (const user2 of users)
              addMember(target, { team, slug: members.slug }, [owner, user2]);
          }
          const own = target.teams.get(team);
          if (own === void 0)
            continue;
          for (const [user2, other] of members.same)
            noteSame(own, other, user2);
          for (const [login2, user2] of members.logins)
            members_noteLogin(own, login2, user2);
        }
        mergeCounts(target, source);
      }
      var pull_requests = __webpack_require__(3239);
      ;
      function noteMedian(medians, median, of) {
        if (of > 0 && median === median)
          medians.push([median, of]);
      }
      function medianOf(medians) {
        const sorted = [...medians].sort(([one2], [other]) => one2 - other);
        const half = sorted.reduce((sum, [, of]) => sum + of, 0) / 2;
        let below = 0;
        for (const [index, [median, of]] of sorted.entries()) {
          below += of;
          if (below > half)
            return median;
          if (below === half)
            return (median + (sorted[index + 1]?.[0] ?? median)) / 2;
        }
        return void 0;
      }
      ;
      function noRepositoryDays({ asked }) {
        return { asked, ...noCounts(), days: /* @__PURE__ */ new Map() };
      }
      const PULL_REQUEST_COUNTS = Object.entries(pull_requests.L.pull_requests.fields).flatMap(([name, field]) => field.kind === "value" && field.adds === "sum" ? [name] : []);
      function hasRepositoryDay(state, json) {
        return state.days.get(repository_days_dayOf(state, json))?.has((0, rows_json.T4)(json["repo_id"])) === true;
      }
      function repository_days_dayOf(state, json) {
        const named = (0, rows_json.Qq)(json["day"]);
        return named !== "" ? named : state.asked ?? "";
      }
      function addRepositoryDay(state, json) {
        const day = repository_days_dayOf(state, json);
        const id2 = (0, rows_json.T4)(json["repo_id"]);
        if (!(0, reports_days.N)(day)) {
          state.withoutDay++;
          return;
        }
        const known2 = state.days.get(day) ?? /* @__PURE__ */ new Map();
        if (known2.has(id2)) {
          state.duplicates++;
          return;
        }
        state.days.set(day, known2);
        if (state.asked !== void 0 && day !== state.asked)
          state.ofAnotherDay++;
        const made2 = repositoryDay(json);
        known2.set(id2, made2);
        state.negatives += made2.sums.filter((value) => value < 0).length;
      }
      function repositoryDay(json) {
        const pulls = (0, rows_json.y_)(json["pull_requests"]);
        const toMerge = [];
        const toFirstReview = [];
        noteMedian(toMerge, (0, rows_json.U9)(pulls["median_minutes_to_merge"]), (0, rows_json.U9)(pulls["total_merged"]));
        for (const times of (0, rows_json.JD)(json["pull_request_review_times"])) {
          const median = (0, rows_json.U9)(times["median_minutes_ready_to_first_review"]);
          noteMedian(toFirstReview, median, (0, rows_json.U9)(times["total_merged"]));
        }
        return {
          owner: (0, rows_json.Qq)(json["repo_owner_name"]),
          name: (0, rows_json.Qq)(json["repo_name"]),
          visibility: (0, rows_json.Qq)(json["repo_visibility"]),
          sums: Float64Array.from(PULL_REQUEST_COUNTS, (field) => (0, rows_json.U9)(pulls[field])),
          ...{ toMerge, toFirstReview }
        };
      }
      function mergeRepositoryDays(target, source) {
        for (const [day, repositories] of source.days) {
          const own = target.days.get(day);
          if (own === void 0)
            target.days.set(day, repositories);
          else
            for (const [id2, repository] of repositories)
              own.set(id2, repository);
        }
        mergeCounts(target, source);
      }
      function repositoryDaysOverlap(one2, other) {
        return [...other.days].some(([day, repositories]) => {
          const own = one2.days.get(day);
          return own !== void 0 && [...repositories.keys()].some((id2) => own.has(id2));
        });
      }
      ;
      const DAY = 864e5;
      const NEW = 7;
      const ACTIVE = 28;
      const MOST_PEOPLE = 25;
      function noSeats(of) {
        const [people2, teams] = [
          /* @__PURE__ */ new Map(),
          /* @__PURE__ */ new Map()
        ];
        return { ...noCounts(), day: of.day, people: people2, teams, named: of.people };
      }
      function addSeat(state, row) {
        const { assignee, assigning_team: team } = row;
        const who = (0, text_json.OW)(assignee) ? assignee : {};
        const user2 = (0, rows_json.Xh)(who["id"], who["login"]);
        if (user2 === "")
          return;
        const last = seats_numberOf(row["last_activity_at"]);
        const since = seats_numberOf(row["created_at"]) ?? NaN;
        const ending = (0, rows_json.Qq)(row["pending_cancellation_date"]) !== "";
        const known2 = state.people.get(user2);
        if (known2 === void 0) {
          const login2 = state.named ? (0, rows_json.Qq)(who["login"]) : "";
          state.people.set(user2, { since, last, ending, login: login2 });
        } else {
          if (!(known2.since <= since))
            known2.since = Number.isNaN(since) ? known2.since : since;
          if (last !== void 0)
            known2.last = Math.max(known2.last ?? last, last);
          known2.ending &&= ending;
        }
        const slug = (0, text_json.OW)(team) ? (0, rows_json.Qq)(team["slug"]) : "";
        if (slug === "")
          return;
        state.teams.set(slug, (state.teams.get(slug) ?? /* @__PURE__ */ new Set()).add(user2));
      }
      function mergeSeats(target, source) {
        mergeCounts(target, source);
        if (source.day === void 0 || target.day !== void 0 && target.day > source.day)
          return;
        target.day = source.day;
        target.people = source.people;
        target.teams = source.teams;
      }
      function seats_seatsOf(list, { users, days }, rules) {
        const { day } = list;
        if (day === void 0)
          return void 0;
        const today = seats_numberOf(day) ?? 0;
        const seen = peopleWithRows(users, days);
        const kinds2 = new Map([...list.people].map(([user2, one2]) => [user2, kindOf(one2, today)]));
        const unused = (user2) => isUnused(kinds2.get(user2)) && !seen.has(user2);
        const idle = (least) => count(list, (user2, { last }) => unused(user2) && last !== void 0 && today - last >= least);
        const seats2 = list.people.size;
        const active = count(list, (user2) => kinds2.get(user2) === "active");
        const [neverUsed, idle30Days] = [
          count(list, (user2) => unused(user2) && kinds2.get(user2) === "never"),
          idle(30)
        ];
        return {
          ...{ day, seats: seats2, active, neverUsed, idle30Days, idle60Days: idle(60), idle90Days: idle(90) },
          new: count(list, (user2) => kinds2.get(user2) === "new"),
          pending: count(list, (_, { ending }) => ending),
          ...days.length === 0 ? {} : { unreported: count(list, (user2) => isUnused(kinds2.get(user2)) && seen.has(user2)) },
          ...seats2 === 0 ? {} : { utilization: active / seats2 },
          teams: teamsIn(list, unused, rules.minimumGroupSize),
          ...costOf(neverUsed + idle30Days, rules.seatPrice),
          ...list.named ? { unused: namesIn(list, unused) } : {}
        };
      }
      function kindOf({ last, since }, today) {
        if (last === void 0)
          return today - since >= NEW ? "never" : "new";
        if (today - last < ACTIVE)
          return "active";
        return today - last >= 30 ? "idle" : "quiet";
      }
      const isUnused = (kind) => kind === "never" || kind === "idle";
      function count(list, is) {
        let found = 0;
        for (const [user2, one2] of list.people)
          if (is(user2, one2))
            found++;
        return found;
      }
      function peopleWithRows({ users }, days) {
        const slots2 = days.flatMap((day) => users.slots.get(day) ?? []);
        const seen = /* @__PURE__ */ new Set();
        for (const ties of users.owners.values()) {
          for (const [user2, tie] of ties) {
            if (slots2.some((slot) => hasDay(users.seen, tie, slot)))
              seen.add(user2);
          }
        }
        return seen;
      }
      function teamsIn({ teams }, unused, minimum) {
        return [...teams].filter(([, people2]) => people2.size >= minimum).map(([team, people2]) => ({
          team,
          seats: people2.size,
          unused: [...people2].filter(unused).length
        })).sort((one2, other) => other.seats - one2.seats || (one2.team < other.team ? -1 : 1));
      }
      function costOf(unused, price) {
        if (price === void 0)
          return {};
        return { cost: { price, amount: Math.round(unused * price.amount * 100) / 100 } };
      }
      function namesIn(list, unused) {
        const all = [...list.people].filter(([user2]) => unused(user2));
        const people2 = all.map(([user2, { login: login2, last }]) => ({
          login: login2 === "" ? String(user2) : login2,
          ...last === void 0 ? {} : { lastActivity: dayFrom(last) }
        }));
        people2.sort((one2, other) => one2.login < other.login ? -1 : 1);
        return { count: people2.length, people: people2.slice(0, MOST_PEOPLE) };
      }
      const dayFrom = (number2) => new Date(number2 * DAY).toISOString().slice(0, 10);
      function seats_numberOf(value) {
        const time = typeof value === "string" ? Date.parse(value) : NaN;
        return Number.isNaN(time) ? void 0 : Math.floor(time / DAY);
      }
      ;
      const MARKS = COUNTED.map(({ bits, name }, mark) => ({ bits, mark, place: (0, slots.$t)(name) }));
      const user_rows_CREDITS = (0, slots.$t)("ai_credits_used");
      const IDES = (0, slots.dk)("totals_by_ide");
      const user_rows_MOST_PHASES = 100;
      function addUserRow(state, row, earlier) {
        const name = row.day !== "" ? row.day : state.asked ?? row.endDay;
        const day = rowDay(state, name);
        if (day === void 0 || row.user === "") {
          state.withoutDay++;
          return;
        }
        if (day.isElsewhere)
          return;
        const { users } = state;
        const tie = tieOf(users, ownerOf(state, row).ties, row.user);
        const isKnown = earlier !== void 0 && wasSeen(earlier, ownerKey(row), [row.user, name]);
        if (isKnown || !markSeen(users, tie, day.slot)) {
          state.duplicates++;
          return;
        }
        if (state.asked === void 0)
          noteWindow(state.stated, row.startDay, row.endDay);
        else if (name !== state.asked)
          state.ofAnotherDay++;
        state.negatives += row.negatives;
        const user2 = users.person[tie] ?? 0;
        const flags = (0, rows_row.Zo)(row);
        addToDay(state, row, { day, user: user2, flags });
        addToUser(state, row, { day, user: user2 });
        const of = { user: user2, flags, number: day.number, names: state.names };
        if (state.join !== void 0 && name === state.asked)
          addDetail(state.join, row, of);
        if (state.people !== void 0)
          addDetail(state.people, row, of);
      }
      function addToDay(state, row, { day, user: user2, flags }) {
        const facts = user_facts_factsOf(state, day);
        (0, day_facts.mG)(facts.cells, row.numbers);
        const known2 = row.usedKnown | slots.Hc;
        for (const { bits, mark, place } of MARKS) {
          if ((known2 & bits) !== 0)
            (0, day_facts.tY)(facts.cells, place, 0);
          if ((flags & bits) !== 0)
            setDay(marked(state.users, mark), user2, day.slot);
        }
        (0, agents.m)(state, day.name, row.lists);
        (0, day_facts.SS)(facts, row.lists);
      }
      function addToUser(state, row, { day, user: user2 }) {
        const { users, versions } = state;
        const credits = row.numbers[user_rows_CREDITS] ?? NaN;
        if (credits === credits)
          users.credits[user2] = (users.credits[user2] ?? 0) + credits;
        if (credits > 0)
          setDay(marked(users, CREDITS_MARK), user2, day.slot);
        const ides = row.lists[IDES];
        for (let index = 0; index < (ides?.length ?? 0); index++) {
          const entry = ides?.items[index];
          if (entry === void 0)
            continue;
          const [ide] = (0, rows_names.eZ)(state.names, entry.names[0] ?? 0);
          const number2 = ideNumber(users, ide);
          if (number2 !== void 0)
            setDay(marked(users, IDE_MARKS + number2), user2, day.slot);
          const known2 = entry.text === "" ? void 0 : versions.get(ide.toLowerCase());
          if (known2 !== void 0)
            noteVersion(known2, user2, { text: entry.text, day: day.number });
        }
        if (row.phase === row.phase) {
          noteVersion(state.phases, user2, { text: phaseText(state, row), day: day.number });
        }
      }
      function phaseText({ phaseTexts }, { phase, text: name }) {
        const known2 = phaseTexts.get(phase);
        if (known2?.name === name)
          return known2.text;
        const text = `${phase}
${name}`;
        if (phaseTexts.size < user_rows_MOST_PHASES)
          phaseTexts.set(phase, { name, text });
        return text;
      }
      function userRowsOverlap(one2, other) {
        return usersOverlap(one2.users, other.users);
      }
      function mergeUserRows(target, source) {
        const ides = [...source.users.ideNames.keys()].map((ide) => ideNumber(target.users, ide));
        const places = mergeUsers(target.users, source.users, (mark) => {
          const number2 = mark < IDE_MARKS ? 0 : ides[mark - IDE_MARKS];
          return number2 === void 0 ? void 0 : mark < IDE_MARKS ? mark : IDE_MARKS + number2;
        });
        for (const day of source.covered)
          target.covered.add(day);
        noteWindow(target.stated, source.stated.firstDay, source.stated.lastDay);
        (0, day_facts.WO)(target.days, source.days);
        (0, agents.v)(target.agents, source.agents);
        for (const [ide, versions] of source.versions) {
          const own = target.versions.get(ide);
          if (own !== void 0)
            mergeVersions(own, versions, places);
        }
        mergeVersions(target.phases, source.phases, places);
        if (target.join !== void 0 && source.join !== void 0) {
          mergeDetail(target.join, source.join, places);
        }
        if (target.people !== void 0 && source.people !== void 0) {
          mergeDetail(target.people, source.people, places);
        }
        mergeCounts(target, source);
      }
      ;
      const never = () => false;
      const aggregated = {
        open: noDays,
        overlaps: daysOverlap,
        merge: mergeAggregatedDays
      };
      const ACCUMULATORS = {
        window: { ...aggregated, open: ({ names }) => noDays({ names }) },
        days: aggregated,
        users: {
          open: ({ join: join2, people: people2, ...of }) => noUserRows({
            ...of,
            ...join2 ? { join: noDetail(false) } : {},
            ...people2 ? { people: noDetail(true) } : {}
          }),
          overlaps: userRowsOverlap,
          merge: mergeUserRows
        },
        // Who is in a team on one day says nothing of another: only the join of a day needs it.
        members: { open: noMembers, overlaps: never, merge: mergeMembers, mergeReport: mergeCounts },
        repositories: {
          open: noRepositoryDays,
          overlaps: repositoryDaysOverlap,
          merge: mergeRepositoryDays
        },
        legacy: { open: noLegacyDays, overlaps: never, merge: mergeLegacyDays },
        seats: { open: noSeats, overlaps: never, merge: mergeSeats }
      };
      const NAMES = Object.keys(ACCUMULATORS);
      function noPartFacts(options) {
        const { entry, names, day, without, wantPeople } = options;
        const asked = entry.period === "day" ? day : void 0;
        const of = {
          ...asked === void 0 ? { names } : { names, asked },
          join: entry.rows === "user" && asked !== void 0,
          people: wantPeople,
          day: entry.rows === "seat" ? day : void 0,
          without
        };
        const { window, days, users, members, repositories, legacy: legacy2, seats: seats2 } = ACCUMULATORS;
        return {
          ...{ names, seen: noFieldsSeen(), unknownRows: 0 },
          ...{ ofWindow: entry.period === "window", rows: entry.rows },
          window: window.open(of),
          days: days.open(of),
          users: users.open(of),
          ...{ members: members.open(of), repositories: repositories.open(of) },
          ...{ legacy: legacy2.open(of), seats: seats2.open(of) }
        };
      }
      function partsOverlap(one2, other) {
        const overlaps = (name) => ACCUMULATORS[name].overlaps(one2[name], other[name]);
        return NAMES.some((name) => overlaps(name));
      }
      function mergeParts(target, source) {
        mergeWith(target, source, (name) => ACCUMULATORS[name].merge);
      }
      function mergeReports(target, source, team) {
        mergeWith(target, source, (name) => {
          const { merge, mergeReport } = ACCUMULATORS[name];
          return mergeReport ?? ((one2, other) => {
            merge(one2, other, team);
          });
        });
      }
      function mergeWith(target, source, mergeOf) {
        const merge = (name) => {
          mergeOf(name)(target[name], source[name]);
        };
        NAMES.forEach((name) => {
          merge(name);
        });
        mergeSeen(target.seen, source.seen);
        target.unknownRows += source.unknownRows;
      }
      function takeCounts(target, source) {
        for (const name of NAMES)
          Object.assign(target[name], countsOf(source[name]));
      }
      function countOf(part, name) {
        return NAMES.reduce((sum, one2) => sum + part[one2][name], 0);
      }
      ;
      function parseRow(bytes, start, end) {
        const row = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
        if (opens(row) > rows_json.FI && isTooDeep(row))
          return void 0;
        try {
          return JSON.parse(row.toString("utf8"));
        } catch {
          return void 0;
        }
      }
      function opens(row) {
        let found = 0;
        for (const bracket of [123, 91]) {
          let index = row.indexOf(bracket);
          for (; index !== -1 && found <= rows_json.FI; found++)
            index = row.indexOf(bracket, index + 1);
        }
        return found;
      }
      function isTooDeep(row) {
        let depth = 0;
        let inString = false;
        for (let index = 0; index < row.length; index++) {
          const byte = row[index] ?? 0;
          if (inString) {
            if (byte === 92)
              index++;
            else if (byte === 34)
              inString = false;
          } else if (byte === 34)
            inString = true;
          else if ((byte & 223) === 91 && ++depth > rows_json.FI)
            return true;
          else if ((byte & 223) === 93)
            depth--;
        }
        return false;
      }
      var read_file = __webpack_require__(4100);
      var keys = __webpack_require__(9997);
      var rows_numbers = __webpack_require__(6727);
      var rows_scan = __webpack_require__(3912);
      var skip = __webpack_require__(2214);
      var texts = __webpack_require__(1717);
      ;
      const QUOTE = 34;
      const user = (scan2, row, at) => {
        if (scan2.bytes[at] === QUOTE) {
          const next2 = (0, texts.Ff)(scan2, at);
          if (next2 !== rows_scan.Vj)
            row.user = (0, rows_json.T4)(scan2.text);
          return next2;
        }
        const next = (0, rows_numbers.T)(scan2, at);
        row.user = scan2.number;
        return scan2.number === scan2.number ? next : rows_scan.Vj;
      };
      const login = (scan2, row, at) => {
        if (!scan2.logins)
          return (0, skip.z)(scan2, at, 1);
        const next = (0, texts.Ff)(scan2, at);
        row.login = scan2.text;
        return next;
      };
      const plan_shared = (set, trimmed = false) => (scan2, row, at) => {
        if (scan2.bytes[at] !== QUOTE)
          return endOfNull(scan2, at);
        const next = (0, texts.lb)(scan2, at);
        set(row, trimmed ? scan2.text.trim() : scan2.text);
        return next;
      };
      function endOfNull(scan2, at) {
        return scan2.bytes[at] === 110 ? (0, skip.z)(scan2, at, 1) : rows_scan.Vj;
      }
      const OWN = {
        user_id: user,
        user_login: login,
        organization_id: plan_shared((row, text) => row.organization = text, true),
        enterprise_id: plan_shared((row, text) => row.enterprise = text, true),
        day: plan_shared((row, text) => row.day = text),
        report_start_day: plan_shared((row, text) => row.startDay = text),
        report_end_day: plan_shared((row, text) => row.endDay = text),
        "ai_adoption_phase.phase_number": (scan2, row, at) => {
          const next = (0, rows_numbers.T)(scan2, at);
          row.phase = scan2.number;
          return next;
        },
        "ai_adoption_phase.phase": plan_shared((row, text) => row.text = text)
      };
      const ELSEWHERE = kinds.pA.slice(0, kinds.pA.indexOf("user")).flatMap((kind) => kinds.Ir[kind].toldBy.map((name) => [name, { action: rows_scan.rc.Reject }]));
      const learn = ({ path }, name) => {
        const unknown = pathOf(path, name);
        const isFlag = path === "" && name.startsWith(slots.kd);
        return isFlag ? { unknown, action: rows_scan.rc.Flag, index: slots.s1 } : { unknown };
      };
      const USER_SHAPE = (0, keys.F5)({ path: "", depth: 1, learn }, [
        ...usesOf(kinds.Ir.user.fields, [], 1),
        ...ELSEWHERE
      ]);
      function usesOf(fields2, above, depth) {
        return Object.entries(fields2).map(([name, field]) => {
          const path = [...above, name];
          const expected = above.length === 0 ? expectedBit("user", name) : 0;
          return [name, { expected, ...useOf(field, path, depth) }];
        });
      }
      function useOf(field, path, depth) {
        const name = path.join(".");
        if (field.kind === "object") {
          const inner = { path: `${name}.`, depth: depth + 1, learn };
          const shape = (0, keys.F5)(inner, usesOf(field.fields, path, depth + 1));
          return { action: rows_scan.rc.Object, shape };
        }
        if (field.kind === "list") {
          const index2 = slots.z5.findIndex((breakdown2) => breakdown2.field === name);
          const breakdown = slots.z5[index2];
          if (breakdown === void 0)
            return {};
          const inner = { path: `${name}.`, depth: depth + 2, learn };
          const shape = (0, keys.F5)(inner, entryUses(field.fields, [], { breakdown, inner }));
          return { action: rows_scan.rc.Entries, index: index2, shape };
        }
        const read2 = OWN[name];
        if (read2 !== void 0)
          return { action: rows_scan.rc.Own, read: read2 };
        const flag = slots.Wg.find((one2) => one2.name === name);
        if (flag !== void 0)
          return { action: rows_scan.rc.Flag, index: flag.bit };
        const index = slots.MW.findIndex((cell) => cell.name === name);
        if (index < 0 || index >= slots.ii)
          return {};
        return { action: field.adds === "millionths" ? rows_scan.rc.Millionths : rows_scan.rc.Number, index };
      }
      function entryUses(fields2, above, of) {
        const { by, numbers: numbers2, text } = of.breakdown;
        return Object.entries(fields2).flatMap(([name, field]) => {
          const path = [...above, name];
          if (field.kind === "object") {
            const inner = { path: `${of.inner.path}${name}.`, depth: of.inner.depth + 1, learn };
            const uses = entryUses(field.fields, path, { ...of, inner });
            return [[name, { action: rows_scan.rc.Object, shape: (0, keys.F5)(inner, uses) }]];
          }
          const index = numbers2.findIndex((number2) => above.length === 0 && number2.name === name);
          const key = above.length === 0 ? by.indexOf(name) : -1;
          if (key >= 0)
            return [[name, { action: rows_scan.rc.Name, index: key }]];
          if (path.join(".") === text.join("."))
            return [[name, { action: rows_scan.rc.Text }]];
          if (index < 0)
            return [[name, {}]];
          const once = numbers2[index]?.once;
          const reject = once === void 0 ? [] : [[once, { action: rows_scan.rc.Reject }]];
          return [[name, { action: rows_scan.rc.Number, index }], ...reject];
        });
      }
      ;
      const scan_row_MILLION = 1e6;
      const scan_row_QUOTE = 34;
      const ZERO = 48;
      const COMMA = 44;
      const OPEN_ARRAY = 91;
      const CLOSE_ARRAY = 93;
      const OPEN_OBJECT = 123;
      const CLOSE_OBJECT = 125;
      function scanRow(scan2, start) {
        (0, rows_row.Kr)(scan2.row);
        scan2.expected = 0;
        scan2.fresh.length = 0;
        scan2.at = start;
        const end = scanObject(scan2, USER_SHAPE, scan2.row);
        if (end !== scan2.end || scan2.row.user === "")
          return false;
        if (scan2.seen !== void 0)
          note(scan2, scan2.seen);
        return true;
      }
      function note(scan2, seen) {
        seen.rows++;
        seen.present |= scan2.expected;
        for (const key of scan2.fresh) {
          key.noted = seen;
          noteUnknown(seen, key.unknown);
        }
      }
      let objects = 0;
      function scanObject(scan2, shape, into) {
        const { bytes } = scan2;
        if (bytes[scan2.at] !== OPEN_OBJECT)
          return rows_scan.Vj;
        const serial = ++objects;
        let key = shape.begin;
        scan2.at++;
        if ((bytes[scan2.at] ?? 0) <= 32)
          scan2.at = (0, rows_scan.pw)(scan2, scan2.at);
        if (bytes[scan2.at] === CLOSE_OBJECT)
          return scan2.at + 1;
        for (; ; ) {
          key = (0, keys.XE)(scan2, shape, key);
          if (key === void 0)
            return rows_scan.Vj;
          if (key.serial === serial)
            return rows_scan.Vj;
          key.serial = serial;
          scan2.expected |= key.expected;
          let at = key.action === rows_scan.rc.Number ? scanNumber(scan2, key, into) : scanValue(scan2, key, into);
          if (at === rows_scan.Vj)
            return rows_scan.Vj;
          let byte = bytes[at] ?? 0;
          if (byte <= 32) {
            at = (0, rows_scan.pw)(scan2, at);
            byte = bytes[at] ?? 0;
          }
          scan2.at = at + 1;
          if (byte === CLOSE_OBJECT)
            return at + 1;
          if (byte !== COMMA)
            return rows_scan.Vj;
        }
      }
      function scanValue(scan2, key, into) {
        switch (key.action) {
          case rows_scan.rc.Number:
            return scanNumber(scan2, key, into);
          case rows_scan.rc.Skip:
            if (key.unknown !== "" && key.noted !== scan2.seen)
              scan2.fresh.push(key);
            return (0, skip.z)(scan2, scan2.at, key.depth);
          case rows_scan.rc.Name:
            return scanNameNumber(scan2, key, into);
          case rows_scan.rc.Entries:
            return scanEntries(scan2, key);
          case rows_scan.rc.Own:
            return key.read?.(scan2, scan2.row, scan2.at) ?? rows_scan.Vj;
          case rows_scan.rc.Flag:
            return scanFlag(scan2, key);
          case rows_scan.rc.Object: {
            const { shape } = key;
            if (scan2.bytes[scan2.at] !== OPEN_OBJECT || shape === void 0)
              return scan_row_endOfNull(scan2);
            return scanObject(scan2, shape, into);
          }
          case rows_scan.rc.Text: {
            if (scan2.bytes[scan2.at] !== scan_row_QUOTE)
              return scan_row_endOfNull(scan2);
            const next = (0, texts.lb)(scan2, scan2.at);
            into.text = scan2.text;
            return next;
          }
          case rows_scan.rc.Millionths: {
            const next = (0, rows_numbers.T)(scan2, scan2.at);
            const value = Math.round(scan2.number * scan_row_MILLION);
            into.numbers[key.index] = value;
            if (value < 0)
              scan2.row.negatives++;
            return next;
          }
          default:
            return rows_scan.Vj;
        }
      }
      function scanNumber(scan2, key, into) {
        const { bytes, at } = scan2;
        const digit = (bytes[at] ?? 0) - ZERO;
        const byte = bytes[at + 1];
        if (digit >= 0 && digit <= 9 && (byte === COMMA || byte === CLOSE_OBJECT)) {
          into.numbers[key.index] = digit;
          return at + 1;
        }
        const next = (0, rows_numbers.T)(scan2, at);
        into.numbers[key.index] = scan2.number;
        if (scan2.number < 0)
          scan2.row.negatives++;
        return next;
      }
      function scanNameNumber(scan2, key, into) {
        if (scan2.bytes[scan2.at] !== scan_row_QUOTE)
          return scan_row_endOfNull(scan2);
        const next = (0, texts.lb)(scan2, scan2.at);
        const { token, names } = scan2;
        if (token === void 0)
          into.names[key.index] = (0, rows_names.TH)(names, scan2.text);
        else {
          if (token.id === -1)
            token.id = (0, rows_names.TH)(names, scan2.text);
          into.names[key.index] = token.id;
        }
        return next;
      }
      function scanFlag(scan2, key) {
        if (key.unknown !== "" && key.noted !== scan2.seen)
          scan2.fresh.push(key);
        const byte = scan2.bytes[scan2.at];
        const next = (0, skip.z)(scan2, scan2.at, 1);
        const isTrue = byte === 116;
        if (isTrue || byte === 102)
          scan2.row.usedKnown |= key.index;
        if (isTrue)
          scan2.row.used |= key.index;
        return next;
      }
      function scan_row_endOfNull(scan2) {
        return scan2.bytes[scan2.at] === 110 ? (0, rows_scan.Tm)(scan2, scan2.at) : rows_scan.Vj;
      }
      function scanEntries(scan2, key) {
        const { bytes } = scan2;
        const { shape } = key;
        const list = scan2.row.lists[key.index];
        if (bytes[scan2.at] !== OPEN_ARRAY || shape === void 0 || list === void 0) {
          return scan_row_endOfNull(scan2);
        }
        list.present = true;
        let at = (0, rows_scan.pw)(scan2, scan2.at + 1);
        if (bytes[at] === CLOSE_ARRAY)
          return at + 1;
        for (; ; ) {
          scan2.at = at;
          at = scanObject(scan2, shape, (0, rows_row.oP)(list));
          if (at === rows_scan.Vj)
            return rows_scan.Vj;
          if ((bytes[at] ?? 0) <= 32)
            at = (0, rows_scan.pw)(scan2, at);
          if (bytes[at] === CLOSE_ARRAY)
            return at + 1;
          if (bytes[at] !== COMMA)
            return rows_scan.Vj;
          at++;
          if ((bytes[at] ?? 0) <= 32)
            at = (0, rows_scan.pw)(scan2, at);
        }
      }
      var rows_splitter = __webpack_require__(4422);
      ;
      const add_row_staged = (0, rows_row.Pg)();
      const one = (_) => 1;
      const ADD = {
        wrapper: (part, row, earlier) => {
          addWrapper(part.window, row);
          const { day_totals: held, ...above } = row;
          const days = (0, rows_json.JD)(held);
          for (const day of days) {
            const isUser = (0, kinds.I)(day, kinds._r[part.rows]) === "user";
            if (part.rows === "user" && !isUser)
              part.unknownRows++;
            else {
              noteFields(part.seen, isUser ? "user" : "aggregate", day);
              if (isUser)
                ADD.user(part, { ...above, ...day }, earlier);
              else
                addAggregatedDay(part.window, { ...above, ...day }, earlier?.window);
            }
          }
          return days.length;
        },
        repository: (part, row, earlier) => {
          if (earlier !== void 0 && hasRepositoryDay(earlier.repositories, row)) {
            return one(void part.repositories.duplicates++);
          }
          return one(addRepositoryDay(part.repositories, row));
        },
        membership: (part, row) => one(addMembership(part.members, row)),
        user: (part, row, earlier) => {
          readUserRow(row, add_row_staged, part.names);
          return one(addUserRow(part.users, add_row_staged, earlier?.users.users));
        },
        seat: (part, row) => one(addSeat(part.seats, row)),
        legacy: (part, row) => one(addLegacyDay(part.legacy, row)),
        aggregate: (part, row, earlier) => {
          const name = part.ofWindow ? "window" : "days";
          return one(addAggregatedDay(part[name], row, earlier?.[name]));
        }
      };
      function addRow(part, row, earlier) {
        const kind = (0, kinds.I)(row, kinds._r[part.rows]);
        if (kind === void 0)
          return one(void part.unknownRows++);
        noteFields(part.seen, kind, row);
        return ADD[kind](part, row, earlier);
      }
      ;
      const reader_MOST_LINES = 100;
      const scan = (0, rows_scan.kN)();
      function openRowReader(options) {
        const { part, earlier, called = "a part", limit = rows_splitter.KZ } = options;
        const fast = part.rows === "user" && options.plain !== true;
        const unreadable = [];
        const seen = { rows: 0, read: 0, unreadable: 0 };
        const splitter = (0, rows_splitter.sQ)({
          read: (bytes, start, end) => {
            const added = fast && addFast(part, [bytes, start, end], earlier) ? 1 : addValue(part, parseRow(bytes, start, end), earlier);
            if (added === void 0)
              return false;
            seen.rows += added;
            if (added > 0)
              seen.read++;
            return true;
          },
          unreadable: (line) => {
            if (seen.unreadable++ < reader_MOST_LINES)
              unreadable.push(line);
          },
          tooLong: (line) => {
            throw (0, read_file.L$)(called, line, limit);
          }
        }, limit);
        return {
          write: (chunk) => (0, rows_splitter.NL)(splitter, chunk),
          end: () => {
            (0, rows_splitter.vt)(splitter);
            const illegible = seen.read === 0 && seen.unreadable > 0;
            const { rows: rows2, unreadable: unreadableCount } = seen;
            return { rows: rows2, unreadable, unreadableCount, illegible, facts: part };
          }
        };
      }
      function addFast(part, [bytes, start, end], earlier) {
        readyFor(part, bytes, end);
        if (!scanRow(scan, start))
          return false;
        addUserRow(part.users, scan.row, earlier?.users.users);
        return true;
      }
      function readyFor(part, bytes, end) {
        (0, rows_scan.uD)(scan, bytes, end);
        scan.names = part.names;
        scan.logins = part.users.people !== void 0;
        scan.seen = part.seen.user;
        return scan;
      }
      function addValue(part, value, earlier) {
        if ((0, text_json.OW)(value))
          return addRow(part, value, earlier);
        if (Array.isArray(value)) {
          return value.filter(text_json.OW).reduce((rows2, row) => rows2 + addRow(part, row, earlier), 0);
        }
        return value === null || typeof value === "string" ? 0 : void 0;
      }
      function reportFiles(files2) {
        return files2.filter(({ format, derived }) => format.startsWith("ndjson") && derived !== true).sort((one2, other) => one2.path.length - other.path.length || (one2.path < other.path ? -1 : 1));
      }
      async function readAgain(paths, into) {
        for (const path of paths) {
          const reader = openRowReader({ ...into, called: path });
          const what = "read again, to leave out rows that came twice";
          for await (const chunk of (0, read_file.NR)(path, what))
            reader.write(chunk);
          reader.end();
        }
      }
      ;
      function joinTeams(users, members, day) {
        const detail = users.join;
        if (detail === void 0)
          throw new Error("User rows of one day are needed for the team join.");
        const teams = [...members.teams].map(([id2, team]) => joinTeam(id2, team, { users: users.users, detail })).sort((one2, other) => compareIds(one2.id, other.id));
        return { day, teams, users: users.users, detail };
      }
      function compareIds(one2, other) {
        if (typeof one2 === "number" && typeof other === "number")
          return one2 - other;
        if (typeof one2 !== typeof other)
          return typeof one2 === "number" ? -1 : 1;
        return String(one2) < String(other) ? -1 : 1;
      }
      function joinTeam(id2, team, of) {
        const found = /* @__PURE__ */ new Set();
        for (const keys2 of team.users.values()) {
          for (const key of keys2) {
            const user2 = of.users.people.get(key);
            if (user2 !== void 0 && user2 < of.detail.flags.length && isOfDay(of.detail, user2))
              found.add(user2);
          }
        }
        const sums = new Float64Array(DETAIL_SIZE).fill(NaN);
        const users = [...found].sort((one2, other) => one2 - other);
        for (const user2 of users) {
          for (let index = 0; index < DETAIL_SIZE; index++) {
            (0, day_facts.tY)(sums, index, of.detail.sums[user2 * DETAIL_SIZE + index] ?? NaN);
          }
        }
        return { id: id2, slug: team.slug, members: peopleIn(team), users, sums };
      }
      function isOfDay(detail, user2) {
        return ((detail.flags[user2] ?? 0) & slots._Y) !== 0;
      }
      const USED_COUNTS = [
        ["active_users", slots.Hc],
        ["agent_users", (0, slots.HK)("used_agent")],
        ["chat_users", (0, slots.HK)("used_chat")],
        ["cli_users", (0, slots.HK)("used_cli")],
        ["cloud_agent_users", (0, slots.HK)("used_copilot_coding_agent", "used_copilot_cloud_agent")],
        ["code_review_active_users", (0, slots.HK)("used_copilot_code_review_active")],
        ["code_review_passive_users", (0, slots.HK)("used_copilot_code_review_passive")],
        ["app_users", (0, slots.HK)("used_copilot_app")],
        ["vscode_agent_users", (0, slots.HK)("used_vscode_agent")]
      ];
      function teamDayRows(joined2, minimum) {
        return joined2.teams.filter((team) => team.members >= minimum && team.users.length > 0).map((team) => teamDayRow(joined2, team));
      }
      const MOST_TEAMS = 100;
      const teams_MOST_BYTES = 19e3;
      function largestTeams(rows2) {
        const bySize = [...rows2].sort((one2, other) => other.members - one2.members || compareIds(one2.team_id, other.team_id));
        const kept2 = /* @__PURE__ */ new Set();
        let bytes = 0;
        for (const row of bySize) {
          const size = Buffer.byteLength(teamLine(row)) + 1;
          if (kept2.size === MOST_TEAMS || bytes + size > teams_MOST_BYTES)
            continue;
          kept2.add(row);
          bytes += size;
        }
        return rows2.filter((row) => kept2.has(row));
      }
      function teamDayRow(joined2, team) {
        const { sums } = team;
        const sum = (index) => sums[index] || 0;
        const used = Object.fromEntries(USED_COUNTS.map(([name, bits]) => [name, countUsers(joined2, team, bits)]));
        const counters = Object.fromEntries(day_facts.cT.map((name, index) => [name, sum(index)]));
        const credits = sums[MICRO_CREDITS] ?? NaN;
        return {
          team_id: team.id,
          slug: team.slug,
          day: joined2.day,
          members: team.members,
          users: team.users.length,
          ...used,
          ...counters,
          completion_generation_count: sum(USER_COMPLETION_GENERATIONS),
          completion_acceptance_count: sum(USER_COMPLETION_ACCEPTANCES),
          chat_request_count: sum(USER_CHAT_REQUESTS),
          ...credits === credits ? { ai_credits_used: credits / 1e6 } : {}
        };
      }
      function countUsers(joined2, team, bits) {
        return team.users.filter((user2) => ((joined2.detail.flags[user2] ?? 0) & bits) !== 0).length;
      }
      ;
      const told_MILLION = 1e6;
      const told_CREDITS = (0, slots.$t)("ai_credits_used");
      const told_IDES = (0, slots.dk)("totals_by_ide");
      function toldBy(unit, minimum) {
        return unit.map((report2) => {
          const { scope, entry, day, part } = report2;
          const told = (groups) => ({ scope, report: entry.report, day, groups });
          if (entry.rows === "aggregate")
            return told(/* @__PURE__ */ new Map([["totals", totalsOf(part)]]));
          if (entry.rows === "user") {
            const days = countedDays(part.users);
            return told(/* @__PURE__ */ new Map([
              ["totals", recordsOf(days, part.names)],
              ["credits", told_creditsOf(part.users, days, minimum)]
            ]));
          }
          if (entry.rows === "seat")
            return told(/* @__PURE__ */ new Map([["seats", seatsTold(part)]]));
          const joined2 = entry.rows === "membership" ? joinIn(unit, report2) : void 0;
          if (joined2 === void 0)
            return told(/* @__PURE__ */ new Map());
          return told(/* @__PURE__ */ new Map([["teams", /* @__PURE__ */ new Map([[day, teamsTold(joined2, minimum)]])]]));
        });
      }
      function joinIn(unit, members) {
        const { scope, day } = members;
        const users = unit.find((one2) => one2.part.users.join !== void 0 && one2.day === day && one2.scope.kind === scope.kind && one2.scope.slug === scope.slug);
        return users && joinTeams(users.part.users, members.part.members, day);
      }
      function totalsOf({ window, days, names }) {
        return recordsOf(new Map([...window.days, ...days.days]), names);
      }
      function recordsOf(days, names) {
        return new Map([...days].map(([day, facts]) => [day, { payload: recordOf(facts, names) }]));
      }
      function countedDays(users) {
        const copy = ({ cells, lists, phases }) => ({
          cells: Float64Array.from(cells),
          lists: lists.with(told_IDES, void 0),
          phases
        });
        const days = new Map([...users.days].map(([day, facts]) => [day, copy(facts)]));
        countPeople({ ...users, days });
        return days;
      }
      function told_creditsOf(rows2, days, minimum) {
        const told = [...days].flatMap(([day, { cells }]) => {
          const used = cells[told_CREDITS] ?? NaN;
          if (Number.isNaN(used))
            return [];
          const users = peopleWith(rows2.users, CREDITS_MARK, [day]);
          if (users > 0 && users < minimum)
            return [[day, { suppressed: 1 }]];
          return [[day, { payload: { ai_credits_used: used / told_MILLION, users } }]];
        });
        return new Map(told);
      }
      const SEAT_NUMBERS = {
        seats: "seats",
        seats_active: "active",
        seats_new: "new",
        seats_never_used: "neverUsed",
        seats_idle_30_days: "idle30Days",
        seats_idle_60_days: "idle60Days",
        seats_idle_90_days: "idle90Days",
        seats_pending_cancellation: "pending"
      };
      function seatsTold({ seats: seats2, users }) {
        const figures = seats_seatsOf(seats2, { users, days: [] }, { minimumGroupSize: Infinity });
        if (figures === void 0)
          return /* @__PURE__ */ new Map();
        const numbers2 = Object.entries(SEAT_NUMBERS).map(([name, key]) => [name, figures[key]]);
        return /* @__PURE__ */ new Map([[figures.day, { payload: Object.fromEntries(numbers2) }]]);
      }
      function teamsTold(joined2, minimum) {
        const all = teamDayRows(joined2, minimum);
        const teams = largestTeams(all);
        const small = joined2.teams.filter(({ members, users }) => users.length > 0 && members < minimum);
        const leftOut = all.length > teams.length ? { left_out: all.length - teams.length } : {};
        const counted = all.length === 0 ? {} : { payload: { teams: teams.length, ...leftOut } };
        return { ...counted, suppressed: small.length, teams };
      }
      function toldByFiles(unit, of) {
        const summed2 = unit.map(({ scope, entry, day, parts }) => {
          const part = noPartFacts({ entry, names: of.names, day, wantPeople: false });
          for (const bytes of parts) {
            const reader = openRowReader({ part, called: `a part of ${entry.report} of ${day}` });
            reader.write(bytes);
            reader.end();
          }
          return { scope, entry, day, part };
        });
        return toldBy(summed2, of.minimum);
      }
      ;
      const loadDerived = () => Promise.all(
        /* import() */
        [__webpack_require__.e(855), __webpack_require__.e(916), __webpack_require__.e(913)]
      ).then(__webpack_require__.bind(__webpack_require__, 913));
      function historyOf({ settings, output: root, log, collecting, watch }) {
        const { scopes, today, minimumGroupSize, formats } = settings;
        const names = (0, rows_names.QC)();
        return openHistory({
          ...{ scopes, today, minimumGroupSize, signal: collecting },
          mayKeep: (asked) => asked === "now" ? watch.carries("commit", "daily-teams") : watch.keeps("commit"),
          warn: (text) => log.warning(text),
          tell: (unit) => toldByFiles(unit, { minimum: minimumGroupSize, names }),
          async write(scope, { month, rows: rows2, texts: texts2 }) {
            const { writeMonth } = await loadDerived();
            return writeMonth({ root, scope, month, rows: rows2, texts: texts2 }, formats);
          }
        });
      }
      ;
      const loadTables = () => Promise.all(
        /* import() */
        [__webpack_require__.e(855), __webpack_require__.e(916)]
      ).then(__webpack_require__.bind(__webpack_require__, 916));
      function deriver(deriving) {
        const { measurement, history, output } = deriving;
        return async (unit) => {
          history.tell(await measurement.accept(unit, output));
          const files2 = [];
          for (const { collected } of unit)
            files2.push(await tablesOf(collected, deriving));
          return files2;
        };
      }
      async function tablesOf(collected, { output: root, formats }) {
        const wanted = src_model.A.some((format) => formats.includes(format));
        if (!wanted || collected.kind !== "fetched")
          return [];
        const { writeTables } = await loadTables();
        return writeTables({ root, reportDay: collected, files: collected.files }, formats);
      }
      var measure_window = __webpack_require__(1058);
      ;
      const OF_MANY_DAYS = { period: "inline", rows: "aggregate" };
      function optionsOf(context, { entry, day }) {
        const { names, wantPeople } = context;
        return { entry, names, day, wantPeople };
      }
      async function readWithout(context, of) {
        const { collected, root, files: files2, earlier, without } = of;
        const part = noPartFacts({ ...optionsOf(context, collected), without });
        const paths = files2.map(({ path }) => (0, external_node_path_.join)(root, path));
        await readAgain(paths, { part, earlier });
        return part;
      }
      async function usersInWindow(context, { part, ofUsers }, horizon) {
        const span = (0, measure_window.bx)(part, horizon)?.span;
        if (!context.wantPeople || span === void 0)
          return void 0;
        const isIn2 = (day) => day >= span.firstDay && day <= span.lastDay;
        const outside = [...part.users.days.keys()].filter((day) => !isIn2(day));
        if (outside.length === 0)
          return void 0;
        const { names } = context;
        const whole = noPartFacts({ entry: OF_MANY_DAYS, names, wantPeople: true });
        for (const { collected, root, without = [] } of ofUsers) {
          if (collected.entry.period === "day" && !isIn2(collected.day))
            continue;
          const files2 = reportFiles(collected.files);
          const of = {
            collected,
            root,
            files: files2,
            earlier: whole,
            without: /* @__PURE__ */ new Set([...outside, ...without])
          };
          mergeReports(whole, await readWithout(context, of));
        }
        return whole.users;
      }
      ;
      const past_MILLION = 1e6;
      function pastOf(rows2, names) {
        const aggregates = /* @__PURE__ */ new Map();
        const users = /* @__PURE__ */ new Map();
        const credits = /* @__PURE__ */ new Map();
        for (const { day, groups } of rows2) {
          const used = groups["credits"]?.["ai_credits_used"];
          if (typeof used === "number") {
            credits.set(day, creditFacts(used, groups["credits"]?.["users"]));
          }
          const totals = groups["totals"];
          if (totals === void 0 || totals.empty === true)
            continue;
          const table = isOfUsers(totals.from) ? users : aggregates;
          table.set(day, factsOfRecord(totals, names));
        }
        const known2 = aggregates.size + users.size + credits.size;
        return known2 === 0 ? void 0 : { aggregates, users, credits };
      }
      function creditFacts(used, people2) {
        const facts = (0, day_facts.f5)();
        facts.cells[(0, slots.$t)("ai_credits_used")] = Math.round(used * past_MILLION);
        if (typeof people2 === "number")
          facts.cells[(0, slots.$t)("daily_active_users")] = people2;
        return facts;
      }
      function isOfUsers(from) {
        const report2 = from.split("/")[0] ?? "";
        return ((0, catalogue.Ms)(report2, "organization") ?? (0, catalogue.Ms)(report2, "enterprise"))?.rows === "user";
      }
      ;
      const value_checks_NAMED = [
        { what: "feature", breakdown: "totals_by_feature", known: values.Gv },
        { what: "IDE", breakdown: "totals_by_ide", known: values.uS },
        { what: "model", breakdown: "totals_by_model_feature" }
      ];
      const VOLUME = ["user_initiated_interaction_count", "code_generation_activity_count"];
      function value_checks_valuesOf({ span }) {
        return value_checks_NAMED.flatMap(({ what, breakdown, ...of }) => {
          const table = (0, measure_window.wX)(span, breakdown, (first) => first.toLowerCase());
          if (table === void 0)
            return [];
          const places = VOLUME.map((counter) => (0, slots.Po)(breakdown, counter));
          const volume2 = new Map([...table].map(([name, numbers2]) => [
            name,
            places.reduce((all, place) => all + (numbers2[place] || 0), 0)
          ]));
          const known2 = "known" in of ? of.known : void 0;
          return [valueCheck(what, volume2, known2)];
        });
      }
      function valueCheck(what, volume2, known2) {
        const unknown = [...volume2].filter(([name]) => known2 !== void 0 && !known2.has(name) && !values.rY.has(name));
        unknown.sort(([one2, a], [other, b]) => b - a || (one2 < other ? -1 : 1));
        const sum = (values2) => [...values2].reduce((all2, value) => all2 + value, 0);
        const all = sum(volume2.values());
        const names = unknown.map(([name]) => name);
        if (all <= 0)
          return { what, unknown: names };
        const unnamed = (volume2.get("unknown") ?? 0) + (volume2.get("") ?? 0);
        const share = sum(unknown.map(([, value]) => value)) / all;
        return { what, unknown: names, unknownShare: share, unnamedShare: unnamed / all };
      }
      ;
      function checksOf(part, of) {
        return {
          identities: of.base === void 0 ? [] : identitiesOf(of.base),
          distinctUsers: distinctUsersOf(of.base, of.users),
          unreadable: of.unreadable,
          drift: driftOf(part.seen),
          affectedIdes: of.users === void 0 ? [] : affectedOf(part.users, of.users.firstDay),
          duplicateRows: countOf(part, "duplicates"),
          rowsOfAnotherDay: countOf(part, "ofAnotherDay"),
          negativeValues: countOf(part, "negatives"),
          unknownRows: part.unknownRows + countOf(part, "withoutDay"),
          values: of.base === void 0 ? [] : value_checks_valuesOf(of.base)
        };
      }
      const LABELS = [
        "Interactions",
        "Generations",
        "Acceptances",
        "Lines suggested to add",
        "Lines suggested to delete",
        "Lines added",
        "Lines deleted"
      ];
      function identitiesOf({ span }) {
        const features = (0, measure_window.wX)(span, "totals_by_feature");
        if (features === void 0)
          return [];
        const sums = new Float64Array(day_facts.cT.length);
        for (const counters of features.values())
          (0, day_facts.mG)(sums, counters);
        return day_facts.cT.flatMap((counter, index) => {
          const expected = (0, measure_window.cz)(span, counter);
          const actual = sums[index] ?? 0;
          if (expected === void 0)
            return [];
          return [{ label: LABELS[index] ?? counter, expected, actual, holds: expected === actual }];
        });
      }
      function distinctUsersOf(base, users) {
        if (base === void 0 || users === void 0 || base.source === "user rows")
          return [];
        return base.span.days.flatMap((day) => {
          const dailyActiveUsers = (0, day_facts.Hn)(base.span.table.get(day), "daily_active_users");
          const distinct = (0, day_facts.Hn)(users.table.get(day), "daily_active_users");
          if (dailyActiveUsers === void 0 || distinct === void 0)
            return [];
          return [{ day, dailyActiveUsers, users: distinct }];
        });
      }
      function driftOf(seen) {
        return kinds.pA.flatMap((kind) => {
          const newFields = [...seen[kind].unknown].sort();
          const missing = missingFields(seen, kind);
          if (newFields.length === 0 && missing.length === 0)
            return [];
          return [{ kind: kinds.Ir[kind].label, newFields, missingFields: missing, knownAsOf: kinds.FR }];
        });
      }
      const checks_MOST_VERSIONS = 10;
      function affectedOf(rows2, since) {
        return AFFECTED.flatMap(({ ide, fixedIn }) => {
          const versions = rows2.versions.get(ide);
          if (versions === void 0)
            return [];
          const older = [...usersByVersion(versions, since)].filter(([version]) => isOlder(version, fixedIn)).map(([version, users2]) => ({ version, users: users2 })).sort((one2, other) => other.users - one2.users || (one2.version < other.version ? -1 : 1));
          if (older.length === 0)
            return [];
          const users = older.reduce((total, version) => total + version.users, 0);
          return [{ ide, fixedIn, users, versions: older.slice(0, checks_MOST_VERSIONS) }];
        });
      }
      ;
      function measuredOnly(values2) {
        return Object.fromEntries(Object.entries(values2).filter(([, value]) => value !== void 0));
      }
      const toolRow = (tool) => ({
        daily: `daily_active_${tool}_users`,
        weekly: `weekly_active_${tool}_users`,
        monthly: `monthly_active_${tool}_users`,
        use: {
          sessions: `totals_by_${tool}.session_count`,
          prompts: `totals_by_${tool}.prompt_count`,
          requests: `totals_by_${tool}.request_count`,
          outputTokens: `totals_by_${tool}.token_usage.output_tokens_sum`,
          promptTokens: `totals_by_${tool}.token_usage.prompt_tokens_sum`
        }
      });
      const SURFACES = {
        cli: toolRow("cli"),
        app: toolRow("copilot_app"),
        cloudAgent: {
          daily: "daily_active_copilot_cloud_agent_users",
          weekly: "weekly_active_copilot_cloud_agent_users",
          monthly: "monthly_active_copilot_cloud_agent_users"
        },
        codeReview: {
          daily: "daily_active_copilot_code_review_users",
          weekly: "weekly_active_copilot_code_review_users",
          monthly: "monthly_active_copilot_code_review_users"
        },
        passiveCodeReview: {
          daily: "daily_passive_copilot_code_review_users",
          weekly: "weekly_passive_copilot_code_review_users",
          monthly: "monthly_passive_copilot_code_review_users"
        },
        vscodeAgent: {
          daily: "daily_active_vscode_agent_users",
          weekly: "weekly_active_vscode_agent_users",
          monthly: "monthly_active_vscode_agent_users",
          use: {
            sessions: "totals_by_vscode_agent.session_count",
            messages: "totals_by_vscode_agent.total_user_messages"
          }
        }
      };
      function surfacesOf(span, distinct) {
        const rows2 = Object.entries(SURFACES);
        return Object.fromEntries(rows2.flatMap(([key, row]) => surfaceOf(span, distinct, [key, row])));
      }
      function surfaceOf(span, distinct, [key, { daily, weekly, monthly, use: used = {} }]) {
        const names = { daily, weekly, monthly };
        const day = span.days.findLast((one2) => Object.values(names).some((name) => (0, day_facts.Hn)(span.table.get(one2), name) !== void 0));
        const facts = day && span.table.get(day);
        const users = Object.entries(names).map(([name, of]) => [name, (0, day_facts.Hn)(facts, of)]);
        const sums = Object.entries(used).map(([name, of]) => [name, (0, measure_window.cz)(span, of)]);
        const use = measuredOnly(Object.fromEntries(sums));
        const surface = measuredOnly({
          ...Object.fromEntries(users),
          window: distinct(daily),
          ...Object.keys(use).length > 0 && { use }
        });
        return Object.keys(surface).length === 0 ? [] : [[key, surface]];
      }
      ;
      const people_MOST_PEOPLE = 25;
      function people_peopleOf(rows2) {
        const { people: detail, users } = rows2;
        if (detail === void 0 || users.count === 0)
          return void 0;
        const keys2 = new Array(users.count).fill("");
        for (const [user2, index] of users.people)
          keys2[index] = user2;
        const indices = Array.from(keys2, (_, index) => index);
        const activeDays = indices.map((index) => activeDaysOf(users, index));
        const isActive = (index) => (activeDays[index] ?? 0) > 0;
        const isIdle = (index) => !isActive(index) && !((users.credits[index] ?? 0) > 0);
        const active = indices.filter(isActive);
        const idle = indices.filter(isIdle);
        const loginOf = (index) => detail.logins?.texts[index] ?? String(keys2[index]);
        const byLogin = (one2, other) => loginOf(one2) < loginOf(other) ? -1 : 1;
        const toPerson = (index) => personOf(detail, [loginOf(index), activeDays[index] ?? 0], index);
        const byActivity = (one2, other) => activity(detail, other) - activity(detail, one2) || (activeDays[other] ?? 0) - (activeDays[one2] ?? 0) || byLogin(one2, other);
        return {
          users: users.count,
          activeUsers: active.length,
          mostActive: active.sort(byActivity).slice(0, people_MOST_PEOPLE).map(toPerson),
          idle: idle.sort(byLogin).slice(0, people_MOST_PEOPLE).map(toPerson),
          idleUsers: idle.length
        };
      }
      function activity(detail, index) {
        const at = index * DETAIL_SIZE;
        return (detail.sums[at + day_facts.sH] || 0) + (detail.sums[at + day_facts.gL] || 0);
      }
      function personOf(detail, [login2, activeDays], index) {
        const sums = sumsOf(detail, index);
        const number2 = (at) => sums[at] || 0;
        const credits = sums[MICRO_CREDITS] ?? NaN;
        const last = detail.lastActive[index] ?? 0;
        return measuredOnly({
          login: login2,
          activeDays,
          interactions: number2(day_facts.sH),
          generations: number2(day_facts.gL),
          acceptances: number2(day_facts.FF),
          linesAdded: number2(day_facts.jj),
          linesDeleted: number2(day_facts.UW),
          aiCreditsUsed: Number.isNaN(credits) ? void 0 : credits / 1e6,
          lastActiveDay: last === 0 ? void 0 : dayOfNumber(last)
        });
      }
      function dayOfNumber(days) {
        return new Date(days * 864e5).toISOString().slice(0, 10);
      }
      ;
      const SUMS = {
        created: "pull_requests.total_created",
        createdByCopilot: "pull_requests.total_created_by_copilot",
        merged: "pull_requests.total_merged",
        mergedCreatedByCopilot: "pull_requests.total_merged_created_by_copilot",
        reviewed: "pull_requests.total_reviewed",
        reviewedByCopilot: "pull_requests.total_reviewed_by_copilot",
        copilotSuggestions: "pull_requests.total_copilot_suggestions",
        copilotAppliedSuggestions: "pull_requests.total_copilot_applied_suggestions"
      };
      function pull_requests_pullRequestsOf(span) {
        const sums = Object.fromEntries(Object.entries(SUMS).map(([name, number2]) => [name, (0, measure_window.cz)(span, number2)]));
        const measured = measuredOnly({
          ...sums,
          minutesToMerge: timeOf(span, "pull_requests.median_minutes_to_merge", "pull_requests.total_merged"),
          minutesToMergeCopilotAuthored: timeOf(span, "pull_requests.median_minutes_to_merge_copilot_authored", "pull_requests.total_merged_created_by_copilot"),
          minutesToMergeCopilotReviewed: timeOf(span, "pull_requests.median_minutes_to_merge_copilot_reviewed", "pull_requests.total_merged_reviewed_by_copilot")
        });
        return Object.keys(measured).length === 0 ? void 0 : measured;
      }
      function timeOf(span, median, weight) {
        const medians = [];
        for (const facts of (0, measure_window.PC)(span)) {
          noteMedian(medians, (0, day_facts.Hn)(facts, median) ?? NaN, (0, day_facts.Hn)(facts, weight) ?? 0);
        }
        return medianOf(medians);
      }
      ;
      const MOST_ROWS = 100;
      const GENERATED = { by: "code_generation_activity_count", volumeOf: "suggestions" };
      const REQUESTED = { by: "user_initiated_interaction_count", volumeOf: "requests" };
      const RANKINGS = {
        features: {
          ...{ title: "Features", one: "feature", weight: 80, drawn: true },
          ...GENERATED,
          breakdown: "totals_by_feature"
        },
        models: {
          ...{ title: "Models", one: "model", weight: 75, drawn: true },
          ...GENERATED,
          breakdown: "totals_by_model_feature"
        },
        languages: {
          ...{ title: "Languages", one: "language", weight: 74, drawn: true },
          ...GENERATED,
          breakdown: "totals_by_language_feature"
        },
        ides: {
          ...{ title: "IDEs", one: "IDE", weight: 73, drawn: true },
          ...GENERATED,
          breakdown: "totals_by_ide"
        },
        chatModes: {
          ...{ title: "Chat modes", one: "mode", weight: 40, drawn: false },
          ...REQUESTED,
          breakdown: "totals_by_feature",
          called: (feature) => (0, values.Z9)(feature) ? feature : void 0
        },
        chatModels: {
          ...{ title: "Chat models", one: "model", weight: 39, drawn: false },
          ...REQUESTED,
          breakdown: "totals_by_model_feature",
          called: (model2, feature) => (0, values.Z9)(feature) ? model2 : void 0
        }
      };
      function rankingsOf(span, ideUsers) {
        const made2 = Object.entries(RANKINGS).flatMap(([key, row]) => {
          const table = span && (0, measure_window.wX)(span, row.breakdown, row.called);
          if (table === void 0 || table.size === 0)
            return [];
          return [[key, rank(row, table, key === "ides" ? ideUsers : /* @__PURE__ */ new Map())]];
        });
        return Object.fromEntries(made2);
      }
      function rank(row, table, users) {
        const { title, one: one2, weight, drawn, volumeOf } = row;
        const volume2 = (0, slots.Po)(row.breakdown, row.by);
        const [what = ""] = slots.z5[(0, slots.dk)(row.breakdown)]?.by ?? [];
        const joined2 = joinSpellings(table, what);
        const sumOf = (entries) => [...entries].reduce((sum, [, numbers2]) => sum + (numbers2[volume2] || 0), 0);
        const total = sumOf(joined2);
        const named = [...joined2].filter(([name]) => !values.rY.has(name.toLowerCase()));
        const ranked = named.map(([name, numbers2]) => ranking(row, name, { numbers: numbers2, volume: volume2, total })).sort((a, b) => b.volume - a.volume || (a.name < b.name ? -1 : 1));
        return {
          ...{ title, one: one2, weight, drawn, volumeOf },
          total,
          unnamed: total - sumOf(named),
          names: named.length,
          rows: ranked.slice(0, MOST_ROWS).map((entry) => withUsers(entry, users))
        };
      }
      function joinSpellings(table, what) {
        const joined2 = /* @__PURE__ */ new Map();
        for (const [name, numbers2] of table) {
          const one2 = (0, values.uQ)(what, name);
          const sums = joined2.get(one2) ?? new Float64Array(numbers2.length).fill(NaN);
          joined2.set(one2, sums);
          (0, day_facts.mG)(sums, numbers2);
        }
        return joined2;
      }
      function ranking({ breakdown }, name, of) {
        const number2 = (counter) => of.numbers[(0, slots.Po)(breakdown, counter)] || 0;
        const volume2 = of.numbers[of.volume] || 0;
        return {
          name,
          volume: volume2,
          ...of.total > 0 ? { share: volume2 / of.total } : {},
          interactions: number2("user_initiated_interaction_count"),
          generations: number2("code_generation_activity_count"),
          acceptances: number2("code_acceptance_activity_count"),
          linesSuggested: number2("loc_suggested_to_add_sum"),
          linesAdded: number2("loc_added_sum"),
          linesDeleted: number2("loc_deleted_sum")
        };
      }
      function withUsers(entry, users) {
        const found = users.get(entry.name);
        return found === void 0 ? entry : { ...entry, users: found };
      }
      ;
      function repositoriesOf({ days: all }, ends) {
        const isIn2 = (day) => ends === void 0 || day >= ends[0] && day <= ends[1];
        const days = [...all.keys()].filter(isIn2).sort();
        const [firstDay] = days;
        const lastDay = days.at(-1);
        if (firstDay === void 0 || lastDay === void 0)
          return void 0;
        const repositories = /* @__PURE__ */ new Map();
        for (const day of days) {
          for (const [id2, one2] of all.get(day) ?? []) {
            repositories.set(id2, repositories_together(repositories.get(id2), { ...one2, id: String(id2) }));
          }
        }
        const rows2 = [...repositories.values()].map(repositoryOf);
        return { firstDay, lastDay, days: days.length, rows: rows2.sort(byPullRequests) };
      }
      function repositories_together(earlier, later) {
        if (earlier === void 0)
          return later;
        const sums = Float64Array.from(earlier.sums);
        (0, day_facts.mG)(sums, later.sums);
        return {
          ...later,
          sums,
          toMerge: [...earlier.toMerge, ...later.toMerge],
          toFirstReview: [...earlier.toFirstReview, ...later.toFirstReview]
        };
      }
      function byPullRequests(one2, other) {
        const names = [one2, other].map(({ owner, name, id: id2 }) => `${owner}/${name}/${id2}`);
        const byName2 = (names[0] ?? "") < (names[1] ?? "") ? -1 : 1;
        return other.created - one2.created || other.merged - one2.merged || byName2;
      }
      function repositoryOf(repository) {
        const { id: id2, owner, name, visibility, sums, toMerge, toFirstReview } = repository;
        const number2 = (counter) => sums[PULL_REQUEST_COUNTS.indexOf(counter)] || 0;
        return measuredOnly({
          ...{ id: id2, owner, name, visibility },
          created: number2("total_created"),
          createdByCopilot: number2("total_created_by_copilot"),
          merged: number2("total_merged"),
          reviewed: number2("total_reviewed"),
          reviewedByCopilot: number2("total_reviewed_by_copilot"),
          minutesToMerge: medianOf(toMerge),
          minutesToFirstReview: medianOf(toFirstReview)
        });
      }
      const LEGACY_POINTS = {
        activeUsers: "total_active_users",
        activeChatUsers: "total_active_chat_users",
        suggestions: "total_suggestions_count",
        acceptances: "total_acceptances_count",
        linesAccepted: "total_lines_accepted",
        chatTurns: "total_chat_turns"
      };
      function legacyOf(legacy2) {
        return [...legacy2.teams].sort(([one2], [other]) => one2 < other ? -1 : 1).map(([team, days]) => ({
          ...team === "" ? {} : { team },
          rows: [...days].sort(([one2], [other]) => one2 < other ? -1 : 1).map(([day, numbers2]) => legacyDay(day, numbers2))
        }));
      }
      function legacyDay(day, numbers2) {
        const points = Object.fromEntries(Object.entries(LEGACY_POINTS).map(([name, field]) => {
          const value = numbers2[field] ?? NaN;
          return [name, Number.isNaN(value) ? void 0 : value];
        }));
        const acceptanceRate = (0, measure_window.Qr)(points.acceptances, points.suggestions);
        return measuredOnly({ day, ...points, acceptanceRate });
      }
      var formulas = __webpack_require__(3729);
      ;
      function sections_phasesOf(aggregates, users, span) {
        for (const day of aggregates?.days.toReversed() ?? []) {
          const rows2 = (aggregates?.table.get(day)?.phases ?? []).flatMap((json) => phaseOf(json) ?? []);
          if (rows2.length > 0)
            return { day, rows: rows2.sort(byNumber) };
        }
        const since = span?.firstDay ?? "";
        const byUser = [...usersByVersion(users.phases, since)].map(([key, total]) => {
          const [number2 = "", name = ""] = key.split("\n");
          return { number: Number(number2), name, users: total, counts: "population" };
        });
        return byUser.length === 0 || span === void 0 ? void 0 : { day: span.lastDay, rows: byUser.sort(byNumber), fromUsers: true };
      }
      function byNumber(one2, other) {
        return one2.number - other.number || (one2.name < other.name ? -1 : 1);
      }
      function phaseOf(json) {
        const population = (0, rows_json.U9)(json.users_in_phase_28d);
        const active = (0, rows_json.U9)(json.total_engaged_users);
        const users = Number.isNaN(population) ? active : population;
        const number2 = (0, rows_json.U9)(json.phase_number);
        const merged = (0, rows_json.U9)(json.total_pull_requests_merged);
        if (Number.isNaN(users) || Number.isNaN(number2))
          return void 0;
        return measuredOnly({
          number: number2,
          name: (0, rows_json.Qq)(json.phase),
          users,
          counts: Number.isNaN(population) ? "active" : "population",
          pullRequestsMerged: Number.isNaN(merged) ? void 0 : merged
        });
      }
      function engagementOf(days) {
        const [only, second] = [...days.engagement.values()];
        if (only === void 0 || second !== void 0)
          return void 0;
        const { json } = only;
        const active = (0, rows_json.U9)(json.active_user_count);
        const rows2 = (0, rows_json.JD)(json.totals_by_feature).map((row) => ({ feature: (0, rows_json.Qq)(row.feature), users: (0, rows_json.U9)(row.engaged_user_count) })).filter(({ users }) => !Number.isNaN(users)).sort((one2, other) => other.users - one2.users || (one2.feature < other.feature ? -1 : 1));
        return measuredOnly({ activeUsers: Number.isNaN(active) ? void 0 : active, rows: rows2 });
      }
      function sections_creditsOf({ users, days }, span, minimumGroupSize) {
        const used = span && (0, formulas.c1)(span);
        const firstDay = span?.days[0];
        const lastDay = span?.days.at(-1);
        if (span === void 0 || used === void 0)
          return void 0;
        if (firstDay === void 0 || lastDay === void 0)
          return void 0;
        const own = span.days.filter((day) => days.has(day));
        const told = { used, days: span.days.length, firstDay, lastDay };
        if (own.length < span.days.length)
          return told;
        const people2 = indicesWith(users, CREDITS_MARK, span.days);
        const amounts = people2.map((index) => users.credits[index] ?? 0).sort((one2, other) => one2 - other);
        const isTold = days.size === span.days.length && people2.length >= minimumGroupSize;
        const top = amounts.at(-1);
        return measuredOnly({
          ...told,
          users: people2.length,
          median: isTold ? middle(amounts) : void 0,
          topShare: isTold && top !== void 0 ? (0, measure_window.Qr)(top / sections_MILLION, used) : void 0
        });
      }
      const sections_MILLION = 1e6;
      function middle(sorted) {
        const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
        if (sorted.length === 0)
          return void 0;
        return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2 / sections_MILLION;
      }
      function customizationOf(span, agents2) {
        return {
          thirdPartyAgents: agentsOf(span, agents2),
          skills: itemsOf(span, "totals_by_skill"),
          mcp: itemsOf(span, "totals_by_mcp"),
          slashCommands: itemsOf(span, "totals_by_slash_cmd"),
          customAgents: itemsOf(span, "totals_by_custom_agent"),
          plugins: itemsOf(span, "totals_by_plugin")
        };
      }
      const AGENTS = (0, slots.dk)("totals_by_3rd_party_agent");
      const REQUESTS = (0, slots.Po)("totals_by_3rd_party_agent", "user_initiated_interaction_count");
      function agentsOf(span, agents2) {
        if (span === void 0)
          return [];
        const requests = /* @__PURE__ */ new Map();
        for (const { lists } of (0, measure_window.PC)(span)) {
          for (const [agent, numbers2] of lists[AGENTS] ?? []) {
            requests.set(agent, (requests.get(agent) ?? 0) + (numbers2[REQUESTS] || 0));
          }
        }
        return [...requests].map(([agent, sum]) => {
          const [id2] = (0, rows_names.eZ)(span.names, agent);
          return { id: id2, name: agents2.get(agent)?.name ?? id2, requests: sum };
        }).sort((one2, other) => other.requests - one2.requests || (one2.id < other.id ? -1 : 1));
      }
      function itemsOf(span, breakdown) {
        const table = span && (0, measure_window.wX)(span, breakdown);
        return [...table ?? []].map(([name, [count2]]) => ({ name, count: count2 || 0 })).sort((one2, other) => other.count - one2.count || (one2.name < other.name ? -1 : 1));
      }
      ;
      const POINTS = {
        dailyActiveUsers: "daily_active_users",
        weeklyActiveUsers: "weekly_active_users",
        monthlyActiveUsers: "monthly_active_users",
        monthlyActiveChatUsers: "monthly_active_chat_users",
        monthlyActiveAgentUsers: "monthly_active_agent_users",
        linesAdded: "loc_added_sum",
        linesDeleted: "loc_deleted_sum",
        pullRequestsCreatedByCopilot: "pull_requests.total_created_by_copilot"
      };
      function seriesOf(span) {
        return span.days.map((day) => {
          const facts = span.table.get(day);
          const points = Object.entries(POINTS).map(([name, number2]) => [name, (0, day_facts.Hn)(facts, number2)]);
          const measured = [...points, ...Object.entries(ofFeature((0, measure_window.ux)(span, day, day)))].filter(([, value]) => value !== void 0);
          return { day, ...Object.fromEntries(measured) };
        });
      }
      function ofFeature(day) {
        const suggested = (0, measure_window.PM)(day, values.Hg, day_facts.gL);
        const accepted = (0, measure_window.PM)(day, values.Hg, day_facts.FF);
        return {
          completionsSuggested: suggested,
          completionsAccepted: accepted,
          completionAcceptanceRate: (0, measure_window.Qr)(accepted, suggested),
          chatRequests: (0, measure_window.PM)(day, values.Z9, day_facts.sH)
        };
      }
      ;
      const COVERED = 1;
      const IN_SEVERAL = 2;
      function noTeamWindow() {
        return { users: noUsers(), days: /* @__PURE__ */ new Map() };
      }
      function addJoinedDay(window, joined2, minimum) {
        const { detail } = joined2;
        const places = /* @__PURE__ */ new Map();
        for (const [user2, index] of joined2.users.people) {
          if (isOfDay(detail, index))
            places.set(index, userIndex(window.users, user2));
        }
        window.days.set(joined2.day, {
          users: Uint32Array.from(places.values()),
          ...coverageOf(joined2, [...places.keys()]),
          teams: joined2.teams.map(({ id: id2, slug, members, users, sums }) => ({
            ...{ id: id2, slug, sums },
            isLarge: users.length > 0 && members >= minimum,
            users: Uint32Array.from(users, (user2) => places.get(user2) ?? 0),
            active: Uint8Array.from(users, (user2) => (detail.flags[user2] ?? 0) & slots.Hc ? 1 : 0)
          }))
        });
      }
      function coverageOf({ teams, detail }, users) {
        const teamsOf2 = /* @__PURE__ */ new Map();
        for (const user2 of teams.flatMap((team) => team.users)) {
          teamsOf2.set(user2, (teamsOf2.get(user2) ?? 0) + 1);
        }
        const inTeams = users.map((user2) => teamsOf2.get(user2) ?? 0);
        const activities = users.map((user2) => {
          const at = user2 * DETAIL_SIZE;
          return (detail.sums[at + day_facts.sH] || 0) + (detail.sums[at + day_facts.gL] || 0);
        });
        const sum = (values2) => values2.reduce((all, value) => all + value, 0);
        return {
          flags: Uint8Array.from(inTeams, (n) => (n > 0 ? COVERED : 0) | (n > 1 ? IN_SEVERAL : 0)),
          activity: sum(activities),
          coveredActivity: sum(activities.filter((_, index) => (inTeams[index] ?? 0) > 0))
        };
      }
      function teamsOf(window, minimumGroupSize, ends) {
        const isIn2 = (day) => ends === void 0 || day >= ends[0] && day <= ends[1];
        const days = [...window.days].filter(([day]) => isIn2(day)).sort(([a], [b]) => a < b ? -1 : 1);
        const withRows = days.filter(([, { users }]) => users.length > 0);
        const rests = withRows.length > 0 ? withRows : days;
        const [first] = rests;
        const last = rests.at(-1);
        if (first === void 0 || last === void 0)
          return void 0;
        const teams = /* @__PURE__ */ new Map();
        for (const [, day] of days)
          for (const team of day.teams)
            addTeam(teams, team);
        const kept2 = [...teams].filter(([, team]) => team.days > 0 && team.mostActive >= minimumGroupSize);
        return {
          firstDay: first[0],
          lastDay: last[0],
          days: withRows.length,
          rows: kept2.map(([id2, team]) => teamRow(id2, team)).sort(byInteractions),
          belowMinimum: teams.size - kept2.length,
          minimumGroupSize,
          ...restsOf(days.map(([, day]) => day))
        };
      }
      function addTeam(teams, team) {
        const empty = { days: 0, mostActive: 0, users: /* @__PURE__ */ new Map() };
        const made2 = { ...empty, slug: team.slug, sums: new Float64Array(DETAIL_SIZE).fill(NaN) };
        const sums = teams.get(team.id) ?? made2;
        teams.set(team.id, sums);
        sums.slug = team.slug;
        if (!team.isLarge)
          return;
        sums.days++;
        (0, day_facts.mG)(sums.sums, team.sums);
        for (const [index, user2] of team.users.entries()) {
          sums.users.set(user2, team.active[index] === 1 || sums.users.get(user2) === true);
        }
        const active = team.active.reduce((count2, one2) => count2 + one2, 0);
        sums.mostActive = Math.max(sums.mostActive, active);
      }
      function restsOf(days) {
        const flags = /* @__PURE__ */ new Map();
        for (const day of days) {
          for (const [index, user2] of day.users.entries()) {
            flags.set(user2, (flags.get(user2) ?? 0) | (day.flags[index] ?? 0));
          }
        }
        const users = [...flags.values()];
        const uncovered = users.filter((bits) => (bits & COVERED) === 0).length;
        const sum = (of) => days.reduce((all, day) => all + of(day), 0);
        const activity2 = sum((day) => day.activity);
        return {
          usersInSeveralTeams: users.filter((bits) => (bits & IN_SEVERAL) !== 0).length,
          uncoveredUsers: uncovered,
          ...users.length > 0 ? { uncoveredUserShare: uncovered / users.length } : {},
          ...activity2 > 0 ? { uncoveredActivityShare: 1 - sum((day) => day.coveredActivity) / activity2 } : {}
        };
      }
      function byInteractions(one2, other) {
        if (one2.interactions !== other.interactions)
          return other.interactions - one2.interactions;
        return one2.slug === other.slug ? one2.id < other.id ? -1 : 1 : one2.slug < other.slug ? -1 : 1;
      }
      function teamRow(id2, team) {
        const sum = (index) => team.sums[index] || 0;
        const suggested = sum(USER_COMPLETION_GENERATIONS);
        const accepted = sum(USER_COMPLETION_ACCEPTANCES);
        const credits = team.sums[MICRO_CREDITS] ?? NaN;
        return {
          id: String(id2),
          slug: team.slug,
          days: team.days,
          users: team.users.size,
          activeUsers: [...team.users.values()].filter((active) => active).length,
          interactions: sum(day_facts.sH),
          generations: sum(day_facts.gL),
          acceptances: sum(day_facts.FF),
          linesSuggested: sum(day_facts.KO),
          linesAdded: sum(day_facts.jj),
          linesDeleted: sum(day_facts.UW),
          completionsSuggested: suggested,
          completionsAccepted: accepted,
          ...suggested > 0 ? { completionAcceptanceRate: accepted / suggested } : {},
          chatRequests: sum(USER_CHAT_REQUESTS),
          ...credits === credits ? { aiCreditsUsed: credits / 1e6 } : {}
        };
      }
      ;
      const LONG = 28;
      const SHORT = 14;
      const ENOUGH = { users: 30, suggestions: 200 };
      function changeOf(row, known2) {
        if (row.kind === "fact")
          return void 0;
        const last = known2.settled.at(-1);
        if (last === void 0)
          return { reason: "No day is settled yet." };
        const mark = lastBreak(known2, last);
        const pairs = pairsOf(row, known2, last);
        const days = pairs.recent.days.length;
        if (mark !== void 0 && mark.day > (0, reports_days.fi)(last, 1 - 2 * pairs.length)) {
          return { reason: acrossText(mark) };
        }
        if (days * 2 < pairs.possible || days === 0) {
          return { reason: `${days} of ${pairs.possible} pairs of equal weekdays have data.` };
        }
        return changeIn(row, pairs, last);
      }
      function acrossText({ day, note: note2 }) {
        return `GitHub counts differently from ${day} on: ${note2}`;
      }
      function lastBreak(known2, lastDay) {
        return (0, breaks.a)({ ...known2, firstDay: known2.settled[0] ?? lastDay, lastDay }).at(-1);
      }
      function pairsOf(row, known2, last) {
        const [first = last] = known2.settled;
        const mark = lastBreak(known2, last);
        const alike = (0, reports_days.YM)(mark?.day ?? first, last) + 1;
        const length = alike >= 2 * LONG ? LONG : SHORT;
        const has = daysWith(row, (0, measure_window.ux)(known2, (0, reports_days.fi)(last, 1 - 2 * length), last));
        const period = Array.from({ length }, (_, index) => (0, reports_days.fi)(last, index + 1 - length));
        const compared = row.weekdays === true ? period.filter(reports_days.pW) : period;
        const recent = compared.filter((day) => has.has(day) && has.has((0, reports_days.fi)(day, -length)));
        const previous = recent.map((day) => (0, reports_days.fi)(day, -length));
        const spans = { recent: (0, measure_window.j6)(known2, recent), previous: (0, measure_window.j6)(known2, previous) };
        return { ...spans, length, possible: compared.length };
      }
      function daysWith(row, span) {
        const isMeasured = (day) => {
          const one2 = (0, measure_window.j6)(span, [day]);
          const { share } = row;
          if (share !== void 0)
            return share.above(one2) !== void 0 && share.below(one2) !== void 0;
          return valueOn(row, one2) !== void 0;
        };
        return new Set(span.settled.filter(isMeasured));
      }
      function valueOn(row, span) {
        const value = row.formula(span, {});
        return typeof value === "number" ? value : void 0;
      }
      function valueIn(row, span) {
        if (row.kind !== "last")
          return valueOn(row, span);
        const mean = (of) => (0, formulas.hm)(span.days.map((day) => of((0, measure_window.j6)(span, [day]))));
        if (row.share === void 0)
          return mean((one2) => valueOn(row, one2));
        const [above, below] = [mean(row.share.above), mean(row.share.below)];
        return above === void 0 || below === void 0 || below === 0 ? void 0 : above / below;
      }
      function changeIn(row, pairs, lastDay) {
        const [recent, previous] = [valueIn(row, pairs.recent), valueIn(row, pairs.previous)];
        if (recent === void 0 || previous === void 0)
          return void 0;
        const of = row.rests ?? "users";
        const n = Math.min(restsOn(row, pairs.recent), restsOn(row, pairs.previous));
        if (n < ENOUGH[of])
          return { reason: `It rests on ${n} ${of}, fewer than ${ENOUGH[of]}.` };
        const { length: days, recent: compared } = pairs;
        const change = { recent, previous, days, pairs: compared.days.length, lastDay, n, of };
        return previous === 0 ? change : { ...change, relative: recent / previous - 1 };
      }
      function restsOn(row, span) {
        if (row.rests === "suggestions")
          return row.share?.below(span) ?? 0;
        if (row.unit === "users")
          return Math.floor(valueIn(row, span) ?? 0);
        const { table } = span;
        const largest2 = (name) => Math.max(0, ...span.days.map((day) => (0, day_facts.Hn)(table.get(day), name) ?? 0));
        return Math.max(largest2("monthly_active_users"), largest2("weekly_active_users"), largest2("daily_active_users"));
      }
      var metrics = __webpack_require__(4941);
      ;
      function tilesOf(feeds) {
        return metrics.C.flatMap((row) => {
          const span = spanFor(row, feeds);
          const value = tiles_valueOf(row, span, feeds.known);
          if (value === void 0)
            return [];
          const { key, label, unit, note: note2 } = row;
          const told = { key, label, unit, value, ...note2 === void 0 ? {} : { note: note2 } };
          const basis = tiles_basisOf(row, value, feeds);
          const tile = basis === void 0 ? told : { ...told, basis };
          const change = span && changeOf(row, knownFor(row, feeds) ?? span);
          if (change === void 0)
            return [tile];
          return ["reason" in change ? { ...tile, noChange: change } : { ...tile, change }];
        });
      }
      function tiles_valueOf(row, span, known2) {
        if (row.feed === "team join")
          return known2.teams;
        if (row.figure !== void 0)
          return known2.seats?.[row.figure];
        return span && row.formula(span, known2);
      }
      function tiles_basisOf(row, value, feeds) {
        const { base, known: known2 } = feeds;
        if (row.unit === "day" || row.unit === "days")
          return void 0;
        if (row.feed === "team join")
          return known2.teamDays && teamBasis(known2.teamDays);
        if (row.feed === "seats")
          return known2.seats && seatBasis(known2.seats);
        const span = spanFor(row, feeds);
        if (base === void 0 || span === void 0)
          return void 0;
        const days = tiles_daysOf(row, span);
        const [firstDay, lastDay] = row.kind === "last" ? endsOf(days) : [span.firstDay, span.lastDay];
        return {
          ...tiles_countOf(row, { value, span, known: known2, days: days.length }),
          source: row.feed === "user rows" ? "user rows" : base.source,
          ...{ firstDay: firstDay ?? span.firstDay, lastDay: lastDay ?? span.lastDay },
          days: days.length,
          provisional: days.some((day) => !span.settled.includes(day))
        };
      }
      function tiles_daysOf({ kind, settled: settled2 }, { days, settled: past, lastDay }) {
        if (settled2)
          return past.filter(reports_days.pW);
        return kind === "last" ? days.filter((day) => day === lastDay) : days;
      }
      const endsOf = (days) => [days[0], days.at(-1)];
      function tiles_countOf({ share, unit, key, settled: settled2 }, of) {
        if (share !== void 0)
          return { n: share.below(of.span) ?? 0, of: share.of };
        if (unit === "users" && settled2 !== true)
          return { n: Number(of.value), of: "users" };
        if (key === "ai_credits_used" && of.known.creditUsers !== void 0) {
          return { n: of.known.creditUsers, of: "users" };
        }
        return { n: of.days, of: "days" };
      }
      function seatBasis({ seats: seats2, day }) {
        const of = { firstDay: day, lastDay: day, days: 1, provisional: false };
        return { n: seats2, of: "users", source: "seats", ...of };
      }
      function teamBasis(of) {
        const { days, firstDay, lastDay, provisional } = of;
        return { n: days, of: "days", source: "team join", firstDay, lastDay, days, provisional };
      }
      function metricsOf(tiles) {
        return Object.fromEntries(tiles.map(({ key, value }) => [key, value]));
      }
      function spanFor(row, { base }) {
        return row.feed === "user rows" ? base?.credits : row.feed === "window" ? base?.span : void 0;
      }
      function knownFor(row, { base }) {
        const known2 = row.feed === "user rows" ? base?.knownCredits : base?.known;
        if (base === void 0 || known2 === void 0)
          return void 0;
        return (0, measure_window.ux)(known2, known2.days[0] ?? known2.firstDay, base.span.lastDay);
      }
      ;
      function measuredOf(of, rules) {
        const { part, scope } = of;
        countPeople(part.users);
        const base = (0, measure_window.bx)(part, rules);
        const span = base?.span;
        const users = base?.users;
        const ends = span && [span.firstDay, span.lastDay];
        const teams = teamsOf(of.teams, rules.minimumGroupSize, ends);
        const credits = sections_creditsOf(part.users, base?.credits, rules.minimumGroupSize);
        const seats2 = seats_seatsOf(part.seats, { users: part.users, days: users?.days ?? [] }, rules);
        const teamDays = teams && { ...teams, provisional: (0, measure_window.Pv)(teams.lastDay, rules.today) };
        const known2 = { teams: teams?.rows.length, teamDays, creditUsers: credits?.users, seats: seats2 };
        const tiles = [base, teams, seats2].every((one2) => one2 === void 0) ? [] : tilesOf({ base, known: known2 });
        const aggregates = base?.source === "user rows" ? void 0 : part;
        const ides = usersByIde(part.users.users, users?.days ?? []);
        return measuredOnly({
          scope,
          window: base && windowOf(base),
          metrics: metricsOf(tiles),
          tiles,
          series: span === void 0 ? [] : seriesOf(span),
          rankings: rankingsOf(span, ides),
          surfaces: span === void 0 ? {} : surfacesOf(span, distinctIn(part.users, users)),
          pullRequests: span && aggregates && pull_requests_pullRequestsOf(span),
          phases: sections_phasesOf(aggregates && span, part.users, users),
          engagement: engagementOf(part.window),
          credits,
          customization: customizationOf(span, result_agentsOf(part, base)),
          teams,
          seats: seats2,
          repositories: repositoriesOf(part.repositories, ends),
          legacy: legacyOf(part.legacy),
          people: people_peopleOf(of.usersOfWindow ?? part.users),
          checks: checksOf(part, measuredOnly({ base, users, unreadable: of.unreadable })),
          findings: [],
          breakMarks: span === void 0 ? [] : (0, breaks.a)(span)
        });
      }
      function distinctIn({ users }, span) {
        return (name) => span && (0, measure_window.cz)(span, name) !== void 0 ? peopleCounted(users, name, span.days) : void 0;
      }
      function result_agentsOf({ window, days, users }, base) {
        if (base?.source === "user rows")
          return users.agents;
        const names = new Map(window.agents);
        (0, agents.v)(names, days.agents);
        return names;
      }
      function windowOf({ source, span }) {
        const { firstDay, lastDay, days, settled: settled2 } = span;
        return {
          ...{ source, firstDay, lastDay, days: days.length, missingDays: (0, measure_window.ID)(span) },
          settledDays: settled2,
          provisionalDays: days.slice(settled2.length)
        };
      }
      ;
      const number = (value) => value.toLocaleString("en-US");
      const rows = (count2) => count2 === 1 ? "1 row" : `${number(count2)} rows`;
      const percent = (share) => `${(share * 100).toFixed(1)} %`;
      const MUCH = 0.25;
      const APART = { share: 0.1, users: 5 };
      const FINDINGS = {
        SUMS_DIFFER: ({ identities }) => identities.filter(({ holds }) => !holds).map(({ label, expected, actual }) => ({
          text: `${label}: the features add up to ${number(actual)}, the top level says ${number(expected)}.`
        })),
        USERS_DIFFER: ({ distinctUsers }) => {
          const apart = distinctUsers.filter(({ dailyActiveUsers, users }) => {
            const by = Math.abs(dailyActiveUsers - users);
            return by > APART.users && by > APART.share * Math.max(dailyActiveUsers, users);
          });
          const [first] = apart;
          if (first === void 0)
            return [];
          const days = apart.length === 1 ? "1 day" : `${number(apart.length)} days`;
          return [
            {
              text: `On ${days} the active users in user rows are far from GitHub's daily active users, for example ${first.day}: ${number(first.users)} and ${number(first.dailyActiveUsers)}.`
            }
          ];
        },
        ROWS_TWICE: ({ duplicateRows }) => some(duplicateRows, `${rows(duplicateRows)} came again with the same key and did not count.`),
        ROWS_OF_ANOTHER_DAY: ({ rowsOfAnotherDay: count2 }) => some(count2, `${rows(count2)} with another day than asked for: numbers count under their own, members of teams not at all.`),
        ROWS_UNKNOWN: ({ unknownRows }) => some(unknownRows, `${rows(unknownRows)} of no known kind.`),
        LINES_UNREADABLE: ({ unreadable }) => some(unreadable.length, `Lines that cannot be read: ${number(unreadable.length)}.`),
        VALUES_NEGATIVE: ({ negativeValues: count2 }) => some(count2, `Numbers below 0, counted as sent: ${number(count2)}.`),
        EDITOR_LOSES_AGENT: ({ affectedIdes }) => affectedIdes.filter(({ users }) => users > 0).map(({ ide, users, fixedIn }) => ({
          text: `${number(users)} ${users === 1 ? "user" : "users"} with a version before ${fixedIn}, which loses agent activity (GitHub's notice of 2026-10-06), of`,
          names: [ide]
        })),
        FIELDS_NEW: ({ drift }) => findings_fields(drift, "newFields", "New fields"),
        FIELDS_GONE: ({ drift }) => findings_fields(drift, "missingFields", "Fields gone missing"),
        VALUES_NEW: ({ values: values2 }) => values2.filter(({ unknown }) => unknown.length > 0).map(({ what, unknown, unknownShare }) => ({
          text: `New values of ${what}${unknownShare === void 0 ? "" : `, ${percent(unknownShare)} of the volume`}`,
          names: unknown
        })),
        VALUES_UNNAMED: ({ values: values2 }) => values2.flatMap(({ what, unnamedShare: share }) => share !== void 0 && share > MUCH ? [{ text: `${percent(share)} of the volume has no known ${what}.` }] : [])
      };
      function findingsOf(checks) {
        return Object.entries(FINDINGS).flatMap(([code, find]) => find(checks).map((found) => ({ code, ...found })));
      }
      function some(count2, text) {
        return count2 > 0 ? [{ text }] : [];
      }
      function findings_fields(drift, which, what) {
        return drift.filter((of) => of[which].length > 0).map((of) => ({
          text: `${what} in the ${of.kind} (known as of ${of.knownAsOf})`,
          names: of[which]
        }));
      }
      ;
      function small_groups_withoutSmallGroups(measured, minimum) {
        const { rankings, phases, checks, teams, credits } = measured;
        const few = (users) => users !== void 0 && users > 0 && users < minimum;
        const ofUsers = measured.window?.source === "user rows";
        const { ides } = rankings;
        const largeChecks = {
          ...checks,
          affectedIdes: largeVersions(checks.affectedIdes, few),
          values: ofUsers ? largeValues(checks.values, ides, few) : checks.values
        };
        return {
          ...measured,
          rankings: ides === void 0 ? rankings : { ...rankings, ides: largeIdes(ides, few, ofUsers) },
          surfaces: largeSurfaces(measured.surfaces, few, ofUsers),
          checks: largeChecks,
          findings: findingsOf(largeChecks),
          ...phases?.fromUsers === true && {
            phases: { ...phases, rows: phases.rows.filter(({ users }) => !few(users)) }
          },
          ...teams && { teams: largeRests(teams, few) },
          ...credits && few(credits.users) && withoutCreditUsers(credits, measured.tiles, minimum)
        };
      }
      function withoutCreditUsers({ used, days, firstDay, lastDay }, tiles, minimum) {
        return {
          credits: { ...{ used, days, firstDay, lastDay }, fewerUsersThan: minimum },
          tiles: tiles.map((tile) => {
            if (tile.key === "ai_credits_users")
              return { ...tile, few: true };
            const { basis, key } = tile;
            if (key !== "ai_credits_used" || basis === void 0)
              return tile;
            return { ...tile, basis: { ...basis, n: basis.days, of: "days" } };
          })
        };
      }
      function largeIdes(ides, few, ofUsers) {
        if (!ofUsers)
          return { ...ides, rows: ides.rows.map((row) => withoutUsers(row, few)) };
        const small = ides.rows.filter(({ users }) => few(users));
        return {
          ...ides,
          unnamed: small.reduce((sum, { volume: volume2 }) => sum + volume2, ides.unnamed),
          names: ides.names - small.length,
          rows: ides.rows.filter((row) => !small.includes(row))
        };
      }
      function withoutUsers({ users, ...row }, few) {
        return users === void 0 || few(users) ? row : { ...row, users };
      }
      function largeSurfaces(surfaces, few, ofUsers) {
        const large = Object.entries(surfaces).flatMap(([name, { window, ...rest }]) => {
          const told = ofUsers ? largeCounts(rest, few) : rest;
          if (!few(window))
            return [[name, { ...told, window }]];
          return ofUsers || Object.keys(rest).length === 0 ? [] : [[name, rest]];
        });
        return Object.fromEntries(large);
      }
      function largeCounts({ use, ...counts }, few) {
        const large = Object.entries(counts).filter(([, users]) => !few(users));
        return { ...Object.fromEntries(large), ...use && { use } };
      }
      function largeVersions(ides, few) {
        return ides.filter(({ users }) => !few(users)).map((ide) => ({ ...ide, versions: ide.versions.filter(({ users }) => !few(users)) }));
      }
      function largeValues(values2, ides, few) {
        const users = new Map(ides?.rows.map((row) => [row.name, row.users]));
        const isLarge = (name) => users.has(name) && !few(users.get(name));
        return values2.map((value) => value.what === "IDE" ? { ...value, unknown: value.unknown.filter(isLarge) } : value);
      }
      function largeRests(teams, few) {
        const { usersInSeveralTeams, uncoveredUsers, uncoveredUserShare, uncoveredActivityShare, ...rest } = teams;
        return {
          ...rest,
          ...few(usersInSeveralTeams) ? {} : { usersInSeveralTeams },
          ...few(uncoveredUsers) ? {} : { uncoveredUsers, uncoveredUserShare, uncoveredActivityShare }
        };
      }
      ;
      function openMeasurement(options) {
        const { wantPeople } = options;
        const context = { scopes: /* @__PURE__ */ new Map(), names: (0, rows_names.QC)(), ...options };
        let before = Promise.resolve();
        return {
          openReader: ({ entry, day, index, bytes = 0 }) => {
            const { period, rows: rows2 } = entry;
            const of = { entry: { period, rows: rows2 }, wantPeople, ...day && { day } };
            const called = `part ${index + 1} of ${entry.report}`;
            const apart = rows2 === "user" ? options.apart?.(bytes, { ...of, called }, context.names) : void 0;
            return apart ?? openRowReader({ part: noPartFacts({ ...of, names: context.names }), called });
          },
          accept: (unit, root) => {
            const accepted = before.then(() => acceptUnit(context, unit, root));
            before = accepted.catch(() => void 0);
            return accepted;
          },
          result: async (history = []) => {
            await before;
            const pasts = /* @__PURE__ */ new Map();
            for (const { scope, rows: rows2 } of options.rolling ? history : []) {
              const past = pastOf(rows2, context.names);
              if (past !== void 0)
                pasts.set(stateOf(context, scope), past);
            }
            const states = [...context.scopes.values()].sort(byName);
            const measured = [];
            for (const state of states) {
              await addHeld(context, state);
              const rules = { ...options, past: pasts.get(state) };
              const usersOfWindow = await usersInWindow(context, state, rules);
              const all = measuredOf({ ...state, usersOfWindow }, rules);
              measured.push(small_groups_withoutSmallGroups(all, options.minimumGroupSize));
            }
            return measured;
          }
        };
      }
      function byName(one2, other) {
        const [a, b] = [one2, other].map(({ scope }) => `${scope.kind}/${scope.slug}`);
        return (a ?? "") < (b ?? "") ? -1 : 1;
      }
      async function acceptUnit(context, unit, root) {
        const reports = [];
        for (const { collected, readings } of unit) {
          if (collected.kind !== "fetched")
            continue;
          reports.push({ collected, root, part: await addParts(context, { collected, root }, readings) });
        }
        const told = toldBy(reports.map(measurement_summed), context.minimumGroupSize);
        joinUnit(context, reports);
        for (const report2 of reports) {
          if (isHidden(context, report2))
            continue;
          const state = stateOf(context, report2.collected.scope);
          state.unreadable.push(...report2.collected.unreadable);
          if (report2.collected.entry.period === "window")
            state.held.push(report2);
          else
            await addToScope(context, state, report2);
        }
        return told;
      }
      function isHidden({ aggregatesOnly }, { collected }) {
        const { entry, namesPeople = false } = collected;
        return aggregatesOnly?.() === true && (entry.personal || namesPeople);
      }
      async function addHeld(context, state) {
        const without = new Set(state.part.users.days.keys());
        const held = state.held.splice(0);
        held.sort((one2, other) => one2.collected.entry.report < other.collected.entry.report ? -1 : 1);
        for (const report2 of held) {
          if (!isHidden(context, report2))
            await addToScope(context, state, { ...report2, without });
        }
      }
      async function addParts(context, { collected, root }, readings) {
        const files2 = reportFiles(collected.files);
        let whole;
        for (const [index, { facts }] of readings.entries()) {
          if (facts === void 0)
            throw new Error("A part was not measured.");
          const file = files2[index];
          if (whole === void 0)
            whole = facts;
          else if (file === void 0 || !partsOverlap(whole, facts))
            mergeParts(whole, facts);
          else {
            const again = { collected, root, files: [file], earlier: whole };
            mergeParts(whole, await readWithout(context, again));
          }
        }
        return whole ?? noPartFacts(optionsOf(context, collected));
      }
      function joinUnit(context, reports) {
        if (context.aggregatesOnly?.() === true)
          return;
        const unit = reports.map(measurement_summed);
        for (const report2 of reports) {
          if (report2.collected.entry.rows !== "membership")
            continue;
          const joined2 = joinIn(unit, measurement_summed(report2));
          if (joined2 === void 0)
            continue;
          addJoinedDay(stateOf(context, report2.collected.scope).teams, joined2, context.minimumGroupSize);
        }
      }
      function measurement_summed({ collected: { scope, entry, day }, part }) {
        return { scope, entry, day, part };
      }
      function stateOf({ scopes, names, wantPeople }, scope) {
        const name = `${scope.kind}/${scope.slug}`;
        const found = scopes.get(name);
        if (found !== void 0)
          return found;
        const made2 = {
          scope,
          part: noPartFacts({ entry: OF_MANY_DAYS, names, wantPeople }),
          teams: noTeamWindow(),
          unreadable: [],
          held: [],
          ofUsers: []
        };
        scopes.set(name, made2);
        return made2;
      }
      async function addToScope(context, { part: earlier, ofUsers }, report2) {
        const { collected, part, root, without } = report2;
        if (part.users.days.size > 0)
          ofUsers.push({ collected, root, ...without && { without } });
        const files2 = reportFiles(collected.files);
        const isTold = [...part.users.days.keys()].some((day) => without?.has(day));
        const again = (isTold || partsOverlap(earlier, part)) && files2.length > 0;
        const distinct = again ? await readWithout(context, { ...report2, files: files2, earlier }) : part;
        if (again)
          takeCounts(distinct, part);
        mergeReports(earlier, distinct, collected.team);
      }
      var until_aborted = __webpack_require__(9581);
      var outputs = __webpack_require__(7729);
      ;
      const UNKNOWN = "<\u2026>";
      function describePlan(units, settings) {
        const requests = units.flatMap(requestsOf);
        const extension = settings.formats[0] ?? "ndjson";
        const count2 = `${requests.length} ${requests.length === 1 ? "request" : "requests"}`;
        return [
          `Dry run: ${count2}, nothing is asked for and nothing is written. The token was not tried.`,
          ...requests.flatMap(({ entry, scope, query, day, team }) => [
            `${routeOf(entry, scope, team)}${query}`,
            `  -> ${folderOf({ entry, scope, day, team })}/part-${UNKNOWN}.${extension}`
          ])
        ];
      }
      function requestsOf(unit) {
        if (unit.kind === "requests")
          return unit.requests.flatMap(described);
        const newest = unit.days[0] ?? UNKNOWN;
        const oldest = unit.days.at(-1) ?? UNKNOWN;
        return unit.entries.map((entry) => ({
          entry,
          scope: unit.scope,
          query: `?day=${UNKNOWN} (the newest of ${newest} to ${oldest} that has it)`,
          day: void 0
        }));
      }
      function described(request) {
        const { entry, scope } = request;
        switch (request.kind) {
          case "day":
            return [{ entry, scope, day: request.day, query: `?day=${request.day}` }];
          case "snapshot":
            return [{ entry, scope, day: request.day, query: `?page=${UNKNOWN}&per_page=100` }];
          case "window":
            return [{ entry, scope, day: void 0, query: "" }];
          case "inline": {
            const { team, days = [] } = request;
            const since = days[0] === void 0 ? "" : `&since=${days[0]}&until=${days.at(-1) ?? ""}`;
            const query = `?page=${UNKNOWN}${since}`;
            if (days.length === 0)
              return [{ entry, scope, team, query, day: void 0 }];
            return days.map((day) => ({ entry, scope, team, query, day }));
          }
        }
      }
      function routeOf(entry, scope, team) {
        const route = team === void 0 ? entry.route : entry.teamRoute ?? entry.route;
        return route.replace("{slug}", scope.slug).replace("{team}", team ?? "");
      }
      function folderOf(place) {
        if (place.day !== void 0)
          return (0, layout.t)({ ...place, day: place.day });
        const anyDay = "0000-00-00";
        return (0, layout.t)({ ...place, day: anyDay }).replace(anyDay, UNKNOWN);
      }
      ;
      const DAYS_TO_TRY = 7;
      const DAYS_OF_DOUBT = 14;
      function planUnits(wishes, archived = () => /* @__PURE__ */ new Map()) {
        return wishes.scopes.flatMap((scope) => [
          ...wishes.entries.filter((entry) => entry.period !== "day").map((entry) => ({ kind: "requests", requests: [wholeRequest(wishes, scope, entry)] })),
          ...dailyUnits(wishes, scope, archived)
        ]);
      }
      function wholeRequest(wishes, scope, entry) {
        const named = wishes.days.kind !== "missing";
        if (entry.period === "window")
          return { kind: "window", entry, scope, named };
        if (entry.period === "snapshot") {
          return { kind: "snapshot", entry, scope, named, day: wishes.today };
        }
        const days = wishes.days.kind === "named" ? wishes.days.days : void 0;
        return { kind: "inline", entry, scope, named, team: wishes.team, days };
      }
      function dailyUnits(wishes, scope, archived) {
        const entries = wishes.entries.filter((entry) => entry.period === "day");
        if (wishes.days.kind === "latest")
          return latestUnits(wishes, scope, entries);
        const byDay = /* @__PURE__ */ new Map();
        for (const entry of entries) {
          for (const { day, named } of daysToAsk(wishes, entry, archived(entry, scope))) {
            const request = { kind: "day", entry, scope, named, day };
            byDay.set(day, [...byDay.get(day) ?? [], request]);
          }
        }
        return [...byDay.keys()].sort().map((day) => ({
          kind: "requests",
          requests: byDay.get(day) ?? []
        }));
      }
      function latestUnits(wishes, scope, entries) {
        const days = Array.from({ length: DAYS_TO_TRY }, (_, index) => (0, reports_days.fi)(wishes.today, -1 - index));
        const groups = /* @__PURE__ */ new Map();
        for (const entry of entries) {
          const group2 = entry.joined ?? entry.report;
          groups.set(group2, [...groups.get(group2) ?? [], entry]);
        }
        return [...groups.values()].map((group2) => ({ kind: "latest", scope, entries: group2, days }));
      }
      function daysToAsk(wishes, entry, held) {
        if (wishes.days.kind === "named")
          return wishes.days.days.map((day) => ({ day, named: true }));
        if (wishes.days.kind === "latest")
          return [];
        const possible = possibleDays(entry, wishes.today);
        const { since, refreshDays } = wishes.days;
        const lacking = possible.filter((day) => isLacking(held.get(day), day, wishes.today) && (since === void 0 || day >= since));
        const stored = possible.filter((day) => held.get(day) === "stored");
        const again = refreshDays === 0 ? [] : stored.slice(-refreshDays);
        return [...lacking, ...again].sort().map((day) => ({ day, named: false }));
      }
      function isLacking(state, day, today) {
        return state === void 0 || state === "no-report" && (0, reports_days.YM)(day, today) < DAYS_OF_DOUBT;
      }
      function possibleDays(entry, today) {
        const window = (0, reports_days.Ou)(today);
        return (0, reports_days.Q4)((0, reports_days.eG)(window.first, entry.firstDay), window.last);
      }
      var pace = __webpack_require__(9696);
      var page_url = __webpack_require__(3004);
      var git_errors = __webpack_require__(3049);
      var schemas = __webpack_require__(9691);
      var external_node_crypto_ = __webpack_require__(7598);
      var inside = __webpack_require__(63);
      ;
      const FILE_MODE = "100644";
      const FOLDER_MODE = "040000";
      const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
      const sha = schemas.YjP().regex(/^[0-9a-f]{40}$/);
      const git_objects_NAME = String.raw`(?!(?:\.{1,2}|\.git)(?:/|$))[^/\0]+`;
      const entryName = schemas.YjP().regex(new RegExp(`^${git_objects_NAME}$`, "i"));
      const entryPath = schemas.YjP().regex(new RegExp(`^${git_objects_NAME}(?:/${git_objects_NAME})*$`, "i"));
      const MODES = ["100644", "100664", "100755", "120000", FOLDER_MODE, "160000"];
      function listingShape(path) {
        const types = ["blob", "tree", "commit"];
        const entry = schemas._H3({ path, mode: schemas.k5n(MODES), type: schemas.k5n(types), sha });
        const tree = schemas.YOg(entry).refine((all) => new Set(all.map((one2) => one2.path)).size === all.length);
        return schemas._H3({ sha, tree, truncated: schemas.zMY() });
      }
      const treeShape = listingShape(entryName);
      const deepTreeShape = listingShape(entryPath);
      async function blobOfFile(place) {
        try {
          const found = await (0, inside.Fl)(place);
          if (found === void 0)
            throw new Error("it is no file of the output");
          const size = Number(found.size);
          const hash = (0, external_node_crypto_.createHash)("sha1").update(`blob ${size}\0`);
          let bytes = 0;
          for await (const chunk of (0, external_node_fs_.createReadStream)((0, inside.XM)(place))) {
            bytes += chunk.length;
            hash.update(chunk);
          }
          if (bytes !== size)
            throw new Error(`it had ${size} bytes and then ${bytes}`);
          return { sha: hash.digest("hex"), bytes };
        } catch (error) {
          throw new errors.lZ("DISK_FAILED", `The file ${place.path} cannot be read.`, { cause: error });
        }
      }
      function blobOfText(text) {
        const bytes = Buffer.from(text, "utf8");
        return (0, external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
      }
      function treeId(listing) {
        const rows2 = [...listing].sort(([one2, a], [other, b]) => Buffer.compare(sortKey(one2, a), sortKey(other, b)));
        const body = Buffer.concat(rows2.flatMap(([name, entry]) => [
          Buffer.from(`${entry.mode.replace(/^0+/, "")} ${name}\0`, "utf8"),
          Buffer.from(entry.sha, "hex")
        ]));
        return (0, external_node_crypto_.createHash)("sha1").update(`tree ${body.length}\0`).update(body).digest("hex");
      }
      function filesListing(files2) {
        return new Map([...files2].map(([name, sha2]) => [name, { mode: FILE_MODE, type: "blob", sha: sha2 }]));
      }
      function sortKey(name, entry) {
        return Buffer.from(entry.type === "tree" ? `${name}/` : name, "utf8");
      }
      ;
      const repositoryShape = schemas._H3({
        full_name: schemas.YjP().regex(/^[^/\s]+\/[^/\s]+$/),
        default_branch: schemas.YjP(),
        archived: schemas.zMY().optional(),
        disabled: schemas.zMY().optional()
      });
      const refShape = schemas._H3({
        ref: schemas.YjP(),
        object: schemas._H3({ sha, type: schemas.YjP() })
      });
      const commitShape = schemas._H3({
        sha,
        tree: schemas._H3({ sha }),
        parents: schemas.YOg(schemas._H3({ sha })),
        html_url: schemas.YjP().optional()
      });
      const blobShape = schemas._H3({ content: schemas.YjP(), encoding: schemas.YjP() });
      const contentShape = schemas._H3({ type: schemas.YjP(), sha });
      function shaped(shape, answer, what) {
        const parsed = shape.safeParse(jsonOf(answer.body));
        if (parsed.success)
          return parsed.data;
        throw new errors.lZ("API_ANSWER_INVALID", `GitHub's answer to ${what} has another shape.`);
      }
      async function openRepository(api, name) {
        const about = { repository: `${name.owner}/${name.repo}` };
        const got = await read(api, {
          route: "GET /repos/{owner}/{repo}",
          parameters: { ...name },
          shape: repositoryShape
        });
        if (got.answer.status === 404) {
          const message = "The repository does not exist, or the token that commits may not see it.";
          throw new errors.lZ("COMMIT_REPOSITORY_NOT_FOUND", message, {
            about: { ...about, status: 404 }
          });
        }
        const found = foundIn(got, "read the repository", about.repository);
        if (!(0, src_visibility.Ft)(found.full_name, about.repository))
          throw (0, src_visibility.Kg)(about.repository);
        if (found.archived === true || found.disabled === true) {
          const state = found.archived === true ? "archived" : "disabled";
          const hint = `A repository that is ${state} takes no commits. Name another one in \`commit-repository\`, or make this one writable again.`;
          throw new errors.lZ("COMMIT_FORBIDDEN", `The repository is ${state}.`, { hint, about });
        }
        const [owner = "", repo = ""] = found.full_name.split("/");
        const { full_name: fullName, default_branch: defaultBranch } = found;
        return { name: { owner, repo }, fullName, defaultBranch, api, description: found };
      }
      async function readHead(repository, branch, api = repository.api) {
        const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
        const got = await read(api, {
          route,
          parameters: { ...repository.name, ref: `heads/${branch}` },
          shape: refShape
        });
        if (got.answer.status === 404)
          return { kind: "absent" };
        if ((0, git_errors.Pr)(got.answer) === "empty")
          return { kind: "empty" };
        const what = `read the branch ${branch}`;
        const found = foundIn(got, what, repository.fullName);
        if (found.ref !== `refs/heads/${branch}`)
          return { kind: "absent" };
        return { kind: "at", commit: found.object.sha };
      }
      async function branchesUnder(repository, prefix) {
        const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
        const shape = schemas.YOg(refShape);
        const got = await read(repository.api, {
          route,
          parameters: { ...repository.name, ref: `heads/${prefix}` },
          shape
        });
        if (got.answer.status !== 200)
          return [];
        return foundIn(got, "list branches", repository.fullName).map(({ ref }) => ref.replace(/^refs\/heads\//, ""));
      }
      async function readCommit(repository, commit, api = repository.api) {
        const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
        const got = await read(api, {
          route,
          parameters: { ...repository.name, commit_sha: commit },
          shape: commitShape
        });
        const found = foundIn(got, `read the commit ${commit}`, repository.fullName);
        const parents = found.parents.map((parent) => parent.sha);
        return { tree: found.tree.sha, parents, url: found.html_url ?? "" };
      }
      async function readTree(repository, tree) {
        const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
        const got = await read(repository.api, {
          route,
          parameters: { ...repository.name, tree_sha: tree },
          shape: treeShape
        });
        const what = `read the folder ${tree}`;
        const found = foundIn(got, what, repository.fullName);
        const entries = found.tree.map(({ path, mode, type, sha: id2 }) => {
          const entry = { mode, type, sha: id2 };
          return [path, entry];
        });
        return { listing: new Map(entries), truncated: found.truncated };
      }
      async function git_repository_readEntry(repository, commit, path) {
        const route = "GET /repos/{owner}/{repo}/contents/{path}";
        const parameters = { ...repository.name, path, ref: commit, mediaType: { format: "object" } };
        const got = await read(repository.api, { route, parameters, shape: contentShape });
        if (got.answer.status === 404)
          return void 0;
        const what = `read ${path}`;
        const found = foundIn(got, what, repository.fullName);
        return found.type === "dir" ? { mode: FOLDER_MODE, type: "tree", sha: found.sha } : { mode: FILE_MODE, type: found.type, sha: found.sha };
      }
      async function readBlob(repository, blob) {
        const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
        const got = await read(repository.api, {
          route,
          parameters: { ...repository.name, file_sha: blob },
          shape: blobShape
        });
        const what = `read a stored file (${blob})`;
        const found = foundIn(got, what, repository.fullName);
        return Buffer.from(found.content, found.encoding === "base64" ? "base64" : "utf8");
      }
      async function read(api, { route, parameters, shape }) {
        let found;
        const expect = ({ body }) => {
          const parsed = shape.safeParse(jsonOf(body));
          found = parsed.data;
          return parsed.success;
        };
        const answer = await api.request(route, parameters, { expect });
        if (answer.status !== 200)
          return { answer, found: void 0 };
        if (found === void 0)
          expect(answer);
        return { answer, found };
      }
      function foundIn({ answer, found }, what, repository) {
        if (found !== void 0)
          return found;
        if (answer.status !== 200) {
          throw (0, git_errors.z_)(answer, { what: `GitHub refused to ${what}`, repository });
        }
        const message = `GitHub's answer to a request to ${what} has an unexpected shape.`;
        throw new errors.lZ("API_ANSWER_INVALID", message, { about: { repository } });
      }
      function jsonOf(body) {
        try {
          return JSON.parse(body);
        } catch {
          return void 0;
        }
      }
      ;
      const NO_REPORT_TREE = treeId(filesListing(/* @__PURE__ */ new Map([[layout.Mn, EMPTY_BLOB]])));
      const DAY_FOLDER = "report_day=";
      const tree_cache_NOTHING = /* @__PURE__ */ new Map();
      function treeCacheOf(repository) {
        const trees = /* @__PURE__ */ new Map();
        const deep = /* @__PURE__ */ new Set();
        return {
          async deep(tree) {
            if (deep.has(tree))
              return;
            const listings = await readDeepTree(repository, tree);
            deep.add(tree);
            for (const [id2, listing] of listings ?? [])
              this.put(id2, listing);
          },
          read(tree) {
            const known2 = trees.get(tree);
            if (known2 !== void 0)
              return known2;
            const reading = readTree(repository, tree);
            trees.set(tree, reading);
            reading.catch(() => trees.delete(tree));
            return reading;
          },
          put(tree, listing) {
            if (!trees.has(tree))
              trees.set(tree, Promise.resolve({ listing, truncated: false }));
          }
        };
      }
      async function entryAt(trees, snapshot, path) {
        if (snapshot === void 0)
          return void 0;
        let entry = { mode: FOLDER_MODE, type: "tree", sha: snapshot.tree };
        const names = path === "" ? [] : path.split("/");
        for (const [index, name] of names.entries()) {
          const here = names.slice(0, index + 1).join("/");
          const { listing, truncated } = await trees.cache.read(entry.sha);
          const next = listing.get(name) ?? (truncated ? await git_repository_readEntry(trees.repository, snapshot.commit, here) : void 0);
          if (next === void 0)
            return void 0;
          entry = tree_cache_folderOf(next, here, trees.repository);
        }
        return entry;
      }
      async function listingAt(trees, snapshot, path) {
        const entry = await entryAt(trees, snapshot, path);
        if (entry === void 0)
          return void 0;
        return (await trees.cache.read(entry.sha)).listing;
      }
      function isOurs([name, { type, sha: sha2 }]) {
        return (0, layout.sJ)(name) && (name !== layout.Mn || type !== "blob" || sha2 === EMPTY_BLOB);
      }
      async function ownFilesAt(view, folder) {
        const listing = await listingAt(view, view.snapshot, folder);
        const own = [...listing ?? []].filter(isOurs);
        const other = own.find(([, { type }]) => type !== "blob");
        if (other === void 0)
          return own.length === 0 ? void 0 : new Map(own);
        const path = `${folder}/${other[0]}`;
        const message = `\`${path}\` is a folder, where the archive needs a file.`;
        throw new errors.lZ("COMMIT_PATH_BLOCKED", message, {
          about: { repository: view.repository.fullName }
        });
      }
      async function storedDays(trees, at, series) {
        const dataset = (0, layout.ZJ)(series.entry, series.team);
        const folder = tree_cache_joined(at.root, (0, layout.Ym)(dataset, series));
        const listing = await listingAt(trees, at.snapshot, folder) ?? tree_cache_NOTHING;
        const days = /* @__PURE__ */ new Map();
        for (const [name, { type, sha: sha2 }] of listing) {
          const day = name.slice(DAY_FOLDER.length);
          if (!name.startsWith(DAY_FOLDER) || !(0, reports_days.N)(day) || type !== "tree")
            continue;
          days.set(day, { tree: sha2, noReport: sha2 === NO_REPORT_TREE });
        }
        return days;
      }
      function tree_cache_joined(root, path) {
        return root === "" ? path : `${root}/${path}`;
      }
      function tree_cache_folderOf(entry, path, repository) {
        if (entry.type === "tree")
          return entry;
        const kinds2 = { "120000": "symbolic link", "160000": "submodule" };
        const kind = kinds2[entry.mode] ?? (entry.type === "blob" ? "file" : entry.type);
        const message = `\`${path}\` is a ${kind}, where the archive needs a folder.`;
        throw new errors.lZ("COMMIT_PATH_BLOCKED", message, {
          about: { repository: repository.fullName }
        });
      }
      async function readDeepTree(repository, tree) {
        const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
        const got = await read(repository.api, {
          route,
          parameters: { ...repository.name, tree_sha: tree, recursive: "1" },
          shape: deepTreeShape
        });
        const found = foundIn(got, `read the folder ${tree}`, repository.fullName);
        if (found.truncated)
          return void 0;
        const folders = /* @__PURE__ */ new Map();
        folders.set("", { sha: tree, listing: /* @__PURE__ */ new Map() });
        for (const { path, mode, type, sha: id2 } of found.tree) {
          const cut2 = path.lastIndexOf("/");
          const above = folders.get(cut2 < 0 ? "" : path.slice(0, cut2));
          if (above === void 0)
            return void 0;
          above.listing.set(path.slice(cut2 + 1), { mode, type, sha: id2 });
          if (type === "tree")
            folders.set(path, { sha: id2, listing: /* @__PURE__ */ new Map() });
        }
        return new Map([...folders.values()].map(({ sha: id2, listing }) => [id2, listing]));
      }
      ;
      function ownText(name, text) {
        return { name, content: { text }, sha: blobOfText(text), bytes: Buffer.byteLength(text) };
      }
      const PLACEHOLDER = {
        name: ".first-commit",
        text: "The next commit takes this file away.\n"
      };
      const ATTRIBUTES = ownText(".gitattributes", [...["ndjson", ...src_model.A, "derived"].map((folder) => `${folder}/**`), "datapackage.json"].map((pattern) => `${pattern} -text
`).join(""));
      const EARLIER_ATTRIBUTES = [];
      const ROOT_FILES = [
        {
          file: () => ATTRIBUTES,
          isEarlier: (_, { sha: sha2 }) => Promise.resolve(EARLIER_ATTRIBUTES.includes(sha2))
        },
        {
          file: () => ownText(DATA_PACKAGE_FILE, dataPackageText()),
          isEarlier: async ({ repository }, { type, sha: sha2 }) => {
            if (type !== "blob")
              return false;
            const found = await readBlob(repository, sha2).catch(() => Buffer.alloc(0));
            return isEarlierDataPackage(found.toString("utf8"));
          }
        }
      ];
      async function rootChanges(trees, snapshot, root) {
        const listing = await listingAt(trees, snapshot, root);
        const old = /* @__PURE__ */ new Map();
        const first = listing?.get(PLACEHOLDER.name);
        if (first?.sha === blobOfText(PLACEHOLDER.text))
          old.set(PLACEHOLDER.name, first);
        const files2 = [];
        for (const { file, isEarlier } of ROOT_FILES) {
          const ours = file();
          const there = listing?.get(ours.name);
          if (there?.sha === ours.sha)
            continue;
          if (there !== void 0 && !await isEarlier(trees, there))
            continue;
          if (there !== void 0)
            old.set(ours.name, there);
          files2.push(ours);
        }
        return files2.length + old.size === 0 ? [] : [{ folder: root, files: files2, old, isBeside: true }];
      }
      ;
      async function baseOf(repository, branch) {
        const head = await readHead(repository, branch);
        if (head.kind === "empty")
          return { head: { kind: "absent" } };
        if (head.kind === "at")
          return { head, snapshot: await snapshotAt(repository, head.commit) };
        await checkNeighbours(repository, branch);
        const fallback = await readHead(repository, repository.defaultBranch);
        if (fallback.kind === "empty")
          return { head };
        if (fallback.kind === "absent") {
          const message = `The branch ${branch} does not exist, and neither does its default branch ${repository.defaultBranch}, from which it would be made.`;
          const hint = "Create the branch, or name one that exists in `commit-branch`.";
          throw new errors.lZ("COMMIT_BRANCH_INVALID", message, {
            hint,
            about: { repository: repository.fullName }
          });
        }
        return { head, snapshot: await snapshotAt(repository, fallback.commit) };
      }
      async function startEmpty(writer, repository, root) {
        writer.signal.throwIfAborted();
        const answer = await writer.writes.request("PUT /repos/{owner}/{repo}/contents/{path}", {
          ...repository.name,
          path: tree_cache_joined(root, PLACEHOLDER.name),
          message: "Start the archive of Copilot usage reports",
          content: Buffer.from(PLACEHOLDER.text).toString("base64")
        });
        if (answer.status === 201 || answer.status === 409 || answer.status === 422) {
          if (answer.status === 201 || (0, git_errors.Pr)(answer) !== "refused")
            return;
          if ((await readHead(repository, repository.defaultBranch)).kind === "at")
            return;
        }
        const what = "GitHub refused the first commit of the empty repository";
        throw (0, git_errors.z_)(answer, { what, repository: repository.fullName });
      }
      async function snapshotAt(repository, commit) {
        return { commit, tree: (await readCommit(repository, commit)).tree };
      }
      async function checkNeighbours(repository, branch) {
        const parts = branch.split("/");
        const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
        let other = (await branchesUnder(repository, `${branch}/`))[0];
        for (const parent of parents) {
          if (other !== void 0)
            break;
          if ((await readHead(repository, parent)).kind === "at")
            other = parent;
        }
        if (other === void 0)
          return;
        const message = `The branch ${branch} cannot be made, since git keeps no other one above or below it, and there is one.`;
        throw new errors.lZ("COMMIT_BRANCH_INVALID", message, {
          about: { repository: repository.fullName, said: other }
        });
      }
      const MOST_ANCESTORS = 40;
      async function moveBranch(mover, from, ours) {
        const to = ours.at(-1) ?? "";
        const sent = await send(mover, from, to);
        if (sent.answer !== void 0 && isSuccess(sent.answer, to)) {
          return { kind: "moved", commit: to, head: true };
        }
        const meaning = sent.answer === void 0 ? void 0 : (0, git_errors.Pr)(sent.answer);
        const refused2 = {
          what: `GitHub refused to move the branch ${mover.branch}`,
          repository: mover.repository.fullName
        };
        if (sent.answer !== void 0 && meaning === "refused" && (0, git_errors.kD)(sent.answer)) {
          throw (0, git_errors.z_)(sent.answer, refused2);
        }
        const head = await readHead(mover.repository, mover.branch, mover.reads);
        const reached = await reachedBy(mover, head, { from, isOurs: (commit) => ours.includes(commit) });
        if (reached !== void 0) {
          return { kind: "moved", commit: reached, head: head.kind === "at" && head.commit === reached };
        }
        if (meaning === "conflict" || meaning === "empty" || !sameHead(head, from))
          return { kind: "lost" };
        if (sent.answer !== void 0 && meaning === "refused")
          throw (0, git_errors.z_)(sent.answer, refused2);
        return {
          kind: "unclear",
          error: sent.error ?? new errors.lZ("COMMIT_FAILED", `${refused2.what}.`, {
            about: { repository: refused2.repository }
          })
        };
      }
      async function send({ repository, branch, writes }, from, sha2) {
        const once = { repeat: false };
        try {
          if (from.kind === "at") {
            const body2 = { ...repository.name, ref: `heads/${branch}`, sha: sha2, force: false };
            const route = "PATCH /repos/{owner}/{repo}/git/refs/{ref}";
            return { answer: await writes.request(route, body2, once) };
          }
          const body = { ...repository.name, ref: `refs/heads/${branch}`, sha: sha2 };
          return { answer: await writes.request("POST /repos/{owner}/{repo}/git/refs", body, once) };
        } catch (error) {
          if ((0, git_errors.nt)(error))
            return { error };
          throw error;
        }
      }
      function isSuccess(answer, sha2) {
        return (answer.status === 200 || answer.status === 201) && answer.body.includes(sha2);
      }
      async function reachedBy(mover, head, { from, isOurs: isOurs2 }) {
        if (head.kind !== "at")
          return void 0;
        const stop = from.kind === "at" ? from.commit : "";
        const seen = /* @__PURE__ */ new Set();
        const queue = [head.commit];
        for (let commit = queue.shift(); commit !== void 0; commit = queue.shift()) {
          if (commit === stop || seen.has(commit))
            continue;
          if (await isOurs2(commit))
            return commit;
          if (seen.size >= MOST_ANCESTORS)
            return void 0;
          seen.add(commit);
          queue.push(...(await readCommit(mover.repository, commit, mover.reads)).parents);
        }
        return void 0;
      }
      function sameHead(one2, other) {
        if (one2.kind !== "at" || other.kind !== "at")
          return one2.kind === other.kind;
        return one2.commit === other.commit;
      }
      ;
      const MOST_FILES = 90;
      const groups_MOST_BYTES = 18 * 1024 * 1024;
      const groups_WORTHWHILE = 10;
      const FILES_OF_A_TREE = 100;
      const WRITES_OF_A_COMMIT = 2;
      function groupsOf(batch) {
        const whole = [{ items: batch, atOnce: false }];
        if (filesOf(batch).filter(isBinary).length < groups_WORTHWHILE)
          return whole;
        const days = /* @__PURE__ */ new Map();
        for (const item of batch) {
          const { scope, day } = item.collected;
          const key = `${scope.kind} ${scope.slug.toLowerCase()} ${day}`;
          days.set(key, [...days.get(key) ?? [], item]);
        }
        const groups = [];
        let rest = [];
        for (const items of days.values()) {
          const last = groups.at(-1);
          if (!fits(items))
            rest = [...rest, ...items];
          else if (last !== void 0 && fits([...last.items, ...items])) {
            groups.splice(-1, 1, { items: [...last.items, ...items], atOnce: true });
          } else
            groups.push({ items, atOnce: true });
        }
        if (rest.length > 0)
          groups.unshift({ items: rest, atOnce: false });
        const cost = groups.reduce((sum, group2) => sum + (group2.atOnce ? 1 : writesOf(group2.items)), 0);
        return cost < writesOf(batch) ? groups : whole;
      }
      function fits(items) {
        const files2 = filesOf(items);
        const bytes = files2.reduce((sum, file) => sum + file.bytes, 0);
        const empty = files2.length === 0 || files2.some((file) => file.bytes === 0);
        return !empty && files2.length < MOST_FILES && bytes <= groups_MOST_BYTES;
      }
      function writesOf(items) {
        const files2 = filesOf(items);
        const trees = Math.ceil(files2.length / FILES_OF_A_TREE);
        return files2.filter(isBinary).length + trees + WRITES_OF_A_COMMIT;
      }
      const filesOf = (items) => items.flatMap(({ files: files2 }) => files2);
      const isBinary = ({ format }) => format === "parquet" || format === "ndjson.gz";
      var cleaner = __webpack_require__(5749);
      ;
      const LARGEST_MESSAGE = 64 * 1024;
      const LONGEST_TITLE = 72;
      const WORDS = {
        new: "added",
        revised: "revised",
        same: "tables added",
        "no-report": "no report"
      };
      function messageOf(touched, given) {
        const own = given === void 0 ? "" : sanitised((0, cleaner.uH)(given));
        return own === "" ? sanitised(generated(touched)) : own;
      }
      function dayRanges(days) {
        const ranges = [];
        for (const day of [...new Set(days)].sort()) {
          const range = ranges.at(-1);
          if (range !== void 0 && (0, reports_days.fi)(range.last, 1) === day)
            range.last = day;
          else
            ranges.push({ first: day, last: day });
        }
        return ranges.map(({ first, last }) => first === last ? first : `${first}..${last}`).join(", ");
      }
      function generated(touched) {
        if (touched.length === 0)
          return "Copilot usage reports: history, made anew from stored reports\n";
        const slugs = [...new Set(touched.map(({ item }) => item.collected.scope.slug))];
        const days = touched.map(({ item }) => item.collected.day).sort();
        const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
        const span = first === last ? first : `${first}..${last}`;
        const full = `Copilot usage reports of ${slugs.join(", ")}: ${span}`;
        const short = `Copilot usage reports of ${slugs.length} slugs: ${span}`;
        const title = full.length <= LONGEST_TITLE ? full : short;
        return `${title}

${message_linesOf(touched).join("\n")}
`;
      }
      function message_linesOf(touched) {
        const groups = /* @__PURE__ */ new Map();
        for (const { item, verdict } of touched) {
          const { scope, entry, team, day } = item.collected;
          const name = `${scope.kind} ${scope.slug}${team === void 0 ? "" : `, team ${team}`}: ${entry.report}`;
          const group2 = groups.get(name) ?? /* @__PURE__ */ new Map();
          groups.set(name, group2.set(verdict, [...group2.get(verdict) ?? [], day]));
        }
        const verdicts = Object.keys(WORDS);
        return [...groups].flatMap(([name, group2]) => verdicts.flatMap((verdict) => {
          const days = group2.get(verdict);
          return days === void 0 ? [] : [`- ${name}, ${WORDS[verdict]}: ${dayRanges(days)}`];
        }));
      }
      function sanitised(text) {
        const lines = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");
        const bytes = Buffer.from(lines, "utf8").subarray(0, LARGEST_MESSAGE);
        return bytes.toString("utf8").replace(/\uFFFD$/, "").trim();
      }
      ;
      const MOST_ENTRIES = 100;
      const LARGEST_REQUEST = 1024 * 1024;
      const REST_OF_REQUEST = 256;
      const LARGEST_INLINE = 512 * 1024;
      const LATE_TRIES = 3;
      const LATE_WAIT = 2e3;
      const madeShape = schemas._H3({ sha: schemas.YjP().regex(/^[0-9a-f]{40}$/) });
      async function sendTree(writer, base, changes) {
        let tree = base;
        let chunk = [];
        let size = REST_OF_REQUEST;
        for await (const entry of entriesOf(writer, changes)) {
          const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1;
          if (chunk.length >= writer.pace.entries || chunk.length > 0 && size + bytes > LARGEST_REQUEST) {
            tree = await postTree(writer, tree, chunk);
            chunk = [];
            size = REST_OF_REQUEST;
          }
          chunk.push(entry);
          size += bytes;
        }
        return chunk.length === 0 ? tree : postTree(writer, tree, chunk);
      }
      async function sendCommit(writer, draft) {
        const what = "make the commit";
        const answer = await post(writer, "POST /repos/{owner}/{repo}/git/commits", { ...draft });
        if (answer.status !== 201)
          throw refused(writer, answer, what);
        const made2 = shaped(madeShape.extend({ tree: madeShape }), answer, what);
        if (made2.tree.sha !== draft.tree) {
          throw new errors.lZ("COMMIT_CORRUPT", "The new commit is of another tree than the one sent.");
        }
        return made2.sha;
      }
      async function* entriesOf(writer, changes) {
        for (const { folder, files: files2, old } of changes) {
          const names = new Set(files2.map(({ name }) => name));
          for (const [name, { mode, type, sha: sha2 }] of old) {
            if (names.has(name))
              writer.known.add(sha2);
            else
              yield { path: tree_cache_joined(folder, name), mode, type, sha: null };
          }
          for (const file of files2) {
            const now = old.get(file.name);
            if (now?.sha === file.sha && now.mode === FILE_MODE)
              continue;
            const place = { path: tree_cache_joined(folder, file.name), mode: FILE_MODE, type: "blob" };
            yield { ...place, ...await contentOf(writer, file) };
          }
        }
      }
      async function contentOf(writer, file) {
        const { sha: sha2 } = file;
        if (writer.known.has(sha2))
          return { sha: sha2 };
        const bytes = await send_bytesOf(file);
        const text = bytes.length > 0 && bytes.length <= LARGEST_INLINE ? losslessText(bytes) : void 0;
        if (text !== void 0)
          return { content: text };
        await postBlob(writer, blobBody(bytes), file);
        writer.known.add(sha2);
        return { sha: sha2 };
      }
      async function send_bytesOf({ name, content, bytes }) {
        if ("text" in content)
          return Buffer.from(content.text, "utf8");
        const read2 = await (0, promises_.readFile)(content.disk);
        if (read2.length === bytes)
          return read2;
        const message = `${name} had ${bytes} bytes when it was written, and ${read2.length} now.`;
        throw new errors.lZ("DISK_FAILED", message);
      }
      function losslessText(bytes) {
        if (bytes.includes(0))
          return void 0;
        const text = bytes.toString("utf8");
        return Buffer.from(text, "utf8").equals(bytes) ? text : void 0;
      }
      const BLOB = { start: '{"content":"', end: '","encoding":"base64"}' };
      const PIECE = 48 * 1024;
      function blobBody(bytes) {
        const body = Buffer.allocUnsafe(BLOB.start.length + Math.ceil(bytes.length / 3) * 4 + BLOB.end.length);
        let at = body.write(BLOB.start, "latin1");
        for (let from = 0; from < bytes.length; from += PIECE) {
          at += body.write(bytes.toString("base64", from, from + PIECE), at, "latin1");
        }
        body.write(BLOB.end, at, "latin1");
        return body;
      }
      async function postBlob(writer, data, file) {
        const what = `store ${file.name} (${file.bytes} bytes)`;
        const answer = await post(writer, "POST /repos/{owner}/{repo}/git/blobs", { data });
        if (answer.status !== 201)
          throw refused(writer, answer, what);
        const { sha: sha2 } = shaped(madeShape, answer, what);
        if (sha2 === file.sha)
          return;
        const message = `GitHub stored ${file.name} as ${sha2}, but its content is ${file.sha}.`;
        throw new errors.lZ("COMMIT_CORRUPT", message);
      }
      async function postTree(writer, base, entries) {
        const body = { base_tree: base, tree: entries };
        const answer = await post(writer, "POST /repos/{owner}/{repo}/git/trees", body).catch((error) => {
          const slow = error instanceof errors.lZ && error.code === "API_UNREACHABLE";
          if (slow && entries.length > 1)
            return void 0;
          throw error;
        });
        if (answer?.status === 201)
          return shaped(madeShape, answer, "make a folder").sha;
        if (answer !== void 0 && ((0, git_errors.Pr)(answer) !== "too-slow" || entries.length === 1)) {
          throw refused(writer, answer, "store folders");
        }
        const half = Math.ceil(entries.length / 2);
        writer.pace.entries = Math.min(writer.pace.entries, half);
        const first = await postTree(writer, base, entries.slice(0, half));
        return postTree(writer, first, entries.slice(half));
      }
      async function post(writer, route, body) {
        for (let tried = 1; ; tried += 1) {
          writer.signal.throwIfAborted();
          const answer = await writer.writes.request(route, { ...writer.repository.name, ...body });
          if ((0, git_errors.Pr)(answer) !== "late" || tried >= LATE_TRIES)
            return answer;
          await writer.clock.sleep(writer.clock.scaled(LATE_WAIT * tried), writer.signal);
        }
      }
      function refused({ repository }, answer, what) {
        return (0, git_errors.z_)(answer, {
          what: `GitHub refused to ${what}`,
          repository: repository.fullName
        });
      }
      ;
      const PART = /^part-\d+\.ndjson(\.gz)?$/;
      const MODULUS = 1n << 256n;
      async function sameRows({ repository, digests }, old, parts) {
        const tree = treeId(old);
        if (!digests.stored.has(tree)) {
          digests.stored.set(tree, await digestOfStored(repository, old, digests.scratch));
        }
        const stored = digests.stored.get(tree);
        return stored === void 0 ? void 0 : stored === await digestOfParts(parts);
      }
      async function digestOfParts(parts) {
        let sum = 0n;
        let count2 = 0;
        for (const part of parts) {
          for await (const row of (0, read_file.aK)(part.disk)) {
            const text = "value" in row ? canonicalRow(row.value) : `unreadable ${part.sha} ${String(row.line)}`;
            const hash = (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex");
            sum = (sum + BigInt(`0x${hash}`)) % MODULUS;
            count2 += 1;
          }
        }
        return `${count2} ${sum.toString(16)}`;
      }
      async function digestOfStored(repository, listing, scratch) {
        const parts = [];
        try {
          for (const [name, { type, sha: sha2 }] of listing) {
            if (type !== "blob" || !PART.test(name))
              continue;
            const disk = (0, external_node_path_.join)(scratch, `${sha2}-${name}`);
            parts.push({ disk, sha: sha2 });
            await (0, promises_.writeFile)(disk, await readBlob(repository, sha2), { mode: 384 });
          }
          return parts.length === 0 ? void 0 : await digestOfParts(parts);
        } finally {
          await Promise.all(parts.map(({ disk }) => (0, promises_.rm)(disk, { force: true })));
        }
      }
      function canonicalRow(row) {
        const days = row["day_totals"];
        if (!Array.isArray(days))
          return (0, text_json.dj)(row);
        const rest = Object.entries(row).filter(([name]) => name !== "day_totals" && name !== "created_at");
        const sorted = days.map((day) => (0, text_json.dj)(day)).sort();
        return `${(0, text_json.dj)(Object.fromEntries(rest))} ${sorted.join(" ")}`;
      }
      ;
      const LARGEST_FILE = 39 * 1024 * 1024;
      async function planOf(batch, view) {
        const decisions = [];
        for (const item of batch)
          decisions.push(await plan_decided(item, view));
        const moved = new Set(decisions.filter(isMoved).map(({ item }) => dayKey(item)));
        const supplied = new Set(decisions.flatMap(({ folders }) => [...folders.keys()]));
        const changes = [];
        const touched = [];
        const results = [];
        const fetched = [];
        for (const decision of decisions) {
          const own = await changesOf(decision, moved.has(dayKey(decision.item)), view);
          if (isMoved(decision))
            own.push(...await removals(decision, supplied, view));
          const error = tooLarge(own);
          results.push(error === void 0 ? plan_resultOf(decision) : { state: "failed", revised: false, error });
          if (error === void 0 && decision.folders.has(decision.raw))
            fetched.push(decision.item.collected);
          if (error !== void 0 || own.length === 0)
            continue;
          changes.push(...own);
          touched.push({ item: decision.item, verdict: decision.verdict });
        }
        return { changes, touched, results, fetched };
      }
      async function plan_decided(item, view) {
        const { collected } = item;
        const raw = (0, layout.t)(collected);
        const old = await ownFilesAt(view, tree_cache_joined(view.root, raw));
        if (collected.kind === "absent") {
          const record = ownText(layout.Mn, "");
          const listing = await listingAt(view, view.snapshot, tree_cache_joined(view.root, raw));
          const isTaken = old !== void 0 || listing?.has(layout.Mn) === true;
          const due = collected.state === "no-report" && collected.entry.period === "day";
          if (!due || isTaken)
            return { item, verdict: "same", raw, folders: /* @__PURE__ */ new Map() };
          return { item, verdict: "no-report", raw, folders: /* @__PURE__ */ new Map([[raw, [record]]]) };
        }
        const folders = await foldersOf(item.files, view);
        const files2 = folders.get(raw);
        if (files2 === void 0) {
          throw new errors.lZ("INTERNAL", `No file of ${collected.entry.report} lies in ${raw}.`);
        }
        return { item, raw, folders, verdict: await verdictOf(files2, old, view) };
      }
      async function verdictOf(files2, old, view) {
        if (old === void 0)
          return "new";
        if (treeId(listingOf(files2)) === treeId(old))
          return "same";
        const parts = files2.flatMap(({ content, sha: sha2 }) => "disk" in content ? [{ disk: content.disk, sha: sha2 }] : []);
        const same = await sameRows(view, old, parts);
        if (same === void 0)
          return "new";
        return same ? "same" : "revised";
      }
      async function changesOf(decision, dayMoved, view) {
        const derived = new Set(decision.item.files.filter((file) => file.derived).map((file) => plan_folderOf(file.path)));
        const changes = [];
        for (const [path, files2] of decision.folders) {
          const folder = tree_cache_joined(view.root, path);
          const old = await ownFilesAt(view, folder);
          const replaced = derived.has(path) ? dayMoved : isMoved(decision);
          if (old !== void 0 && (!replaced || treeId(old) === treeId(listingOf(files2))))
            continue;
          changes.push({ folder, files: files2, old: old ?? /* @__PURE__ */ new Map() });
        }
        return changes;
      }
      async function removals(decision, supplied, view) {
        const stale = await staleFolders(view, decision.item.collected);
        return stale.filter(({ path }) => !supplied.has(path)).map(({ path, old }) => ({ folder: tree_cache_joined(view.root, path), files: [], old }));
      }
      async function foldersOf(files2, view) {
        const folders = /* @__PURE__ */ new Map();
        for (const { path } of files2) {
          const disk = (0, external_node_path_.join)(view.output, ...path.split("/"));
          const known2 = view.digests.blobs.get(disk) ?? await blobOfFile({ root: view.output, path });
          view.digests.blobs.set(disk, known2);
          const folder = plan_folderOf(path);
          const file = { ...known2, content: { disk }, name: path.slice(folder.length + 1) };
          folders.set(folder, [...folders.get(folder) ?? [], file]);
        }
        return folders;
      }
      function tooLarge(changes) {
        for (const { folder, files: files2, old } of changes) {
          const file = files2.find(({ name, sha: sha2, bytes }) => {
            return bytes > LARGEST_FILE && old.get(name)?.sha !== sha2;
          });
          if (file === void 0)
            continue;
          const message = `${folder}/${file.name} has ${file.bytes} bytes; GitHub's API takes files of up to ${LARGEST_FILE} bytes. Nothing of that day was committed.`;
          return new errors.lZ("COMMIT_TOO_LARGE", message);
        }
        return void 0;
      }
      function plan_resultOf({ verdict }) {
        if (verdict === "same")
          return { state: "unchanged", revised: false };
        return { state: "stored", revised: verdict === "revised" };
      }
      function isMoved({ verdict }) {
        return verdict === "new" || verdict === "revised";
      }
      function listingOf(files2) {
        return filesListing(new Map(files2.map(({ name, sha: sha2 }) => [name, sha2])));
      }
      function plan_folderOf(path) {
        return path.slice(0, path.lastIndexOf("/"));
      }
      function dayKey({ collected: { scope, day } }) {
        return `${scope.kind} ${scope.slug.toLowerCase()} ${day}`;
      }
      async function staleFolders(view, day) {
        const own = (0, layout.ZJ)(day.entry, day.team).replace(/^ndjson\//, "");
        const datasets = [...(0, layout.Bx)(day.entry)];
        for (const format of src_model.A) {
          const tables = await listingAt(view, view.snapshot, tree_cache_joined(view.root, `${format}/${own}`));
          for (const [table, { type }] of tables ?? []) {
            if (type === "tree")
              datasets.push(`${format}/${own}/${table}`);
          }
        }
        const folders = [];
        for (const dataset of datasets) {
          const path = (0, layout.li)(dataset, day);
          const old = await ownFilesAt(view, tree_cache_joined(view.root, path));
          if (old !== void 0)
            folders.push({ path, old });
        }
        return folders;
      }
      ;
      const ABSENT = { kind: "absent" };
      const verify_UNKNOWN = { kind: "unknown" };
      const EMPTY_TREE = { listing: /* @__PURE__ */ new Map(), truncated: false };
      const EMPTY_TREE_ID = treeId(EMPTY_TREE.listing);
      async function expectedAfter(trees, before, changes) {
        const top = { path: "", children: /* @__PURE__ */ new Map(), expected: verify_UNKNOWN };
        top.old = { mode: FOLDER_MODE, type: "tree", sha: before.tree };
        for (const change of changes)
          nodeAt(top, change.folder).change = change;
        await compute(top, { trees, before });
        return { node: top, before };
      }
      async function verifyTree(trees, expectation, after) {
        await verify(expectation.node, after.tree, { trees, after });
      }
      async function compute(node, work) {
        const tree = await oldTree(work.trees, node);
        const listing = new Map(tree.listing);
        for (const name of node.change?.old.keys() ?? [])
          listing.delete(name);
        for (const [name, entry] of listingOf(node.change?.files ?? []))
          listing.set(name, entry);
        let unknown = tree.truncated;
        for (const [name, child] of node.children) {
          child.old = await entryIn(tree, child.path, { ...work, at: work.before });
          await compute(child, work);
          if (child.expected.kind === "unknown")
            unknown = true;
          else if (child.expected.kind === "absent")
            listing.delete(name);
          else
            listing.set(name, { mode: FOLDER_MODE, type: "tree", sha: child.expected.sha });
        }
        if (unknown)
          return;
        node.expected = listing.size === 0 ? ABSENT : learnt(work.trees, listing);
      }
      function learnt(trees, listing) {
        const sha2 = treeId(listing);
        trees.cache.put(sha2, listing);
        return { kind: "tree", sha: sha2 };
      }
      async function verify(node, sha2, work) {
        if (node.expected.kind === "tree") {
          if (node.expected.sha === sha2)
            return;
          if (node.children.size === 0)
            throw corrupt(node.path);
        }
        const [old, now] = [await oldTree(work.trees, node), await work.trees.cache.read(sha2)];
        if (!old.truncated && !now.truncated)
          checkForeign(node, old.listing, now.listing);
        await checkOwn(node, now, work);
        for (const child of node.children.values()) {
          const entry = await entryIn(now, child.path, { ...work, at: work.after });
          const gone = entry === void 0 || entry.sha === EMPTY_TREE_ID;
          if (child.expected.kind === "absent" ? !gone : entry?.type !== "tree")
            throw corrupt(child.path);
          if (!gone)
            await verify(child, entry.sha, work);
        }
      }
      async function checkOwn({ path, change }, now, work) {
        const wanted = listingOf(change?.files ?? []);
        for (const name of /* @__PURE__ */ new Set([...wanted.keys(), ...change?.old.keys() ?? []])) {
          const here = tree_cache_joined(path, name);
          const entry = await entryIn(now, here, { ...work, at: work.after });
          const due = wanted.get(name);
          if (entry?.sha !== due?.sha || entry?.mode !== due?.mode)
            throw corrupt(here);
        }
      }
      function checkForeign(node, old, now) {
        const own = /* @__PURE__ */ new Set([
          ...node.children.keys(),
          ...node.change?.old.keys() ?? [],
          ...(node.change?.files ?? []).map(({ name }) => name)
        ]);
        for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
          if (own.has(name))
            continue;
          const [one2, other] = [old.get(name), now.get(name)];
          if (one2?.sha !== other?.sha || one2?.mode !== other?.mode)
            throw corrupt(tree_cache_joined(node.path, name));
        }
      }
      async function oldTree(trees, node) {
        return node.old === void 0 ? EMPTY_TREE : trees.cache.read(node.old.sha);
      }
      async function entryIn({ listing, truncated }, path, { trees, at }) {
        const entry = listing.get(path.slice(path.lastIndexOf("/") + 1));
        return entry === void 0 && truncated ? git_repository_readEntry(trees.repository, at.commit, path) : entry;
      }
      function nodeAt(top, path) {
        let node = top;
        for (const name of path === "" ? [] : path.split("/")) {
          const here = tree_cache_joined(node.path, name);
          const next = node.children.get(name) ?? {
            path: here,
            children: /* @__PURE__ */ new Map(),
            expected: verify_UNKNOWN
          };
          node.children.set(name, next);
          node = next;
        }
        return node;
      }
      function corrupt(path) {
        const what = path === "" ? "The new tree" : `\`${path}\` in the new tree`;
        return new errors.lZ("COMMIT_CORRUPT", `${what} is not what was sent.`);
      }
      ;
      const MUTATION = "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
      function isTellable(changes) {
        const old = changes.flatMap((change) => [...change.old.values()]);
        const files2 = changes.flatMap((change) => change.files);
        return files2.length <= MOST_FILES && files2.every(({ bytes }) => bytes > 0) && old.every(({ mode }) => mode === FILE_MODE);
      }
      async function commitAtOnce(at, draft) {
        const { repository, branch, reads } = at;
        const from = { kind: "at", commit: draft.before.commit };
        for (let tried = 1; ; tried += 1) {
          await at.lastLook();
          const told = await mutate(at, draft);
          if (told.kind === "unavailable")
            return told;
          const head = told.kind === "made" ? { kind: "at", commit: told.commit } : await readHead(repository, branch, reads);
          let sent;
          await reachedBy({ repository, branch, reads }, head, {
            from,
            isOurs: async (commit) => (sent = await sentAs(at, draft, commit)) !== void 0
          });
          if (sent !== void 0) {
            return { kind: "moved", at: sent, head: head.kind === "at" && head.commit === sent.commit };
          }
          if (told.kind === "made")
            throw mutation_corrupt(at, told.commit);
          if (told.kind === "stale" || !sameHead(head, from))
            return { kind: "lost" };
          if (tried >= at.tries)
            throw told.error;
          await at.pause(tried);
        }
      }
      async function sentAs({ repository, reads, trees }, { before, expectation }, commit) {
        const { tree, parents, url } = await readCommit(repository, commit, reads);
        if (parents.length !== 1 || parents[0] !== before.commit)
          return void 0;
        try {
          await verifyTree(trees, expectation, { commit, tree });
          return { commit, tree, url };
        } catch (error) {
          if (error instanceof errors.lZ && error.code === "COMMIT_CORRUPT")
            return void 0;
          throw error;
        }
      }
      function mutation_corrupt({ branch, repository }, commit) {
        const message = `The commit ${commit} that GitHub made on ${branch} is not what was sent.`;
        const hint = "Revert that commit and run again.";
        return new errors.lZ("COMMIT_CORRUPT", message, {
          hint,
          about: { repository: repository.fullName }
        });
      }
      async function mutate({ writer, branch }, draft) {
        const { fullName } = writer.repository;
        const [headline = "", ...rest] = draft.message.split("\n");
        const input = {
          branch: { repositoryNameWithOwner: fullName, branchName: branch },
          message: { headline, body: rest.join("\n").trim() },
          expectedHeadOid: draft.before.commit,
          fileChanges: await fileChanges(draft.changes)
        };
        const body = { query: MUTATION, variables: { input } };
        try {
          const answer = await writer.writes.request(`POST ${writer.url}`, body, { repeat: false });
          return mutation_toldBy(answer, { what: `GitHub refused the commit on ${branch}`, repository: fullName });
        } catch (error) {
          if ((0, git_errors.nt)(error))
            return { kind: "unclear", error };
          throw error;
        }
      }
      async function fileChanges(changes) {
        const additions = [];
        const deletions = [];
        for (const { folder, files: files2, old } of changes) {
          const names = new Set(files2.map(({ name }) => name));
          for (const name of old.keys()) {
            if (!names.has(name))
              deletions.push({ path: tree_cache_joined(folder, name) });
          }
          for (const file of files2.filter(({ name, sha: id2 }) => old.get(name)?.sha !== id2)) {
            additions.push(await additionOf(folder, file));
          }
        }
        return { additions, deletions };
      }
      async function additionOf(folder, file) {
        return { path: tree_cache_joined(folder, file.name), contents: (await send_bytesOf(file)).toString("base64") };
      }
      const answerShape = schemas._H3({
        data: schemas._H3({
          createCommitOnBranch: schemas._H3({ commit: schemas._H3({ oid: sha }) }).nullish()
        }).nullish(),
        errors: schemas.YOg(schemas._H3({ type: schemas.YjP().optional(), message: schemas.YjP() })).optional()
      });
      const STATUS_OF_TYPE = {
        FORBIDDEN: 403,
        INSUFFICIENT_SCOPES: 403,
        NOT_FOUND: 404,
        RATE_LIMITED: 429
      };
      const UNAVAILABLE = [404, 405, 410, 501];
      function mutation_toldBy(answer, what) {
        if (UNAVAILABLE.includes(answer.status))
          return { kind: "unavailable" };
        if (answer.status !== 200)
          throw (0, git_errors.z_)(answer, what);
        const told = answerShape.safeParse(mutation_jsonOf(answer.body)).data;
        const commit = told?.data?.createCommitOnBranch?.commit.oid;
        const [error] = told?.errors ?? [];
        if (commit !== void 0 && error === void 0)
          return { kind: "made", commit };
        if (error?.type === "STALE_DATA")
          return { kind: "stale" };
        const message = error?.message ?? "the answer has an unexpected shape";
        const refusal = { ...answer, body: message, status: STATUS_OF_TYPE[error?.type ?? ""] ?? 422 };
        const failed2 = error?.type === void 0 || (0, git_errors.Pr)(refusal) !== "refused";
        if (failed2)
          return { kind: "unclear", error: (0, git_errors.z_)(refusal, what) };
        throw (0, git_errors.z_)(refusal, what);
      }
      function mutation_jsonOf(body) {
        try {
          return JSON.parse(body);
        } catch {
          return void 0;
        }
      }
      ;
      function viewOf(view) {
        const { repository, digests } = view;
        const at = { snapshot: view.snapshot, root: view.root };
        return {
          async treesOf(series) {
            const days = await storedDays(view, at, series);
            return new Map([...days].flatMap(([day, one2]) => one2.noReport ? [] : [[day, one2.tree]]));
          },
          async textAt(path) {
            const [folder, name] = cut(tree_cache_joined(view.root, path));
            const entry = (await listingAt(view, view.snapshot, folder))?.get(name);
            if (entry?.type !== "blob")
              return void 0;
            const known2 = digests.texts.get(entry.sha);
            const text = known2 ?? (await readBlob(repository, entry.sha)).toString("utf8");
            digests.texts.set(entry.sha, text);
            return text;
          },
          async partsOf(series, day) {
            const listing = await listingAt(view, view.snapshot, tree_cache_joined(view.root, follow_folderOf(series, day)));
            return [...listing ?? []].filter(([name, { type }]) => type === "blob" && (0, layout.sJ)(name) && name !== layout.Mn).map(([name, { sha: sha2 }]) => ({ name, sha: sha2 })).sort((one2, other) => one2.name.length - other.name.length || (one2.name < other.name ? -1 : 1));
          },
          bytesOf: ({ sha: sha2 }) => readBlob(repository, sha2),
          async lookBelow(path) {
            const entry = await entryAt(view, view.snapshot, tree_cache_joined(view.root, path));
            if (entry !== void 0)
              await view.cache.deep(entry.sha);
          }
        };
      }
      async function viewAfter(view, plan, scopes) {
        const before = viewOf(view);
        const changes = new Map(plan.changes.map((change) => [change.folder, change]));
        const disks = disksOf(plan.changes);
        const fetched = [];
        for (const day of plan.fetched) {
          const folder = (0, layout.t)(day);
          const tree = await treeAfter(view, tree_cache_joined(view.root, folder), changes);
          if (tree !== void 0)
            fetched.push({ ...day, tree, folder });
        }
        return {
          ...before,
          fetched,
          hasChanges: plan.changes.length > 0,
          ...scopes === void 0 ? {} : { scopes },
          async partsOf(series, day) {
            const change = changes.get(tree_cache_joined(view.root, follow_folderOf(series, day)));
            return change?.files.map(({ name, sha: sha2 }) => ({ name, sha: sha2 })) ?? before.partsOf(series, day);
          },
          bytesOf: (part) => {
            const disk = disks.get(part.sha);
            return disk === void 0 ? before.bytesOf(part) : (0, promises_.readFile)(disk);
          },
          async treesOf(series) {
            const days = new Map(await before.treesOf(series));
            for (const { day, tree, folder } of fetched) {
              if (folder === follow_folderOf(series, day))
                days.set(day, tree);
            }
            return days;
          }
        };
      }
      function follow_folderOf(series, day) {
        return (0, layout.li)((0, layout.ZJ)(series.entry, series.team), { ...series, day });
      }
      function disksOf(changes) {
        const files2 = changes.flatMap((change) => change.files);
        return new Map(files2.flatMap(({ sha: sha2, content }) => "disk" in content ? [[sha2, content.disk]] : []));
      }
      async function treeAfter(view, folder, changes) {
        const listing = await listingAt(view, view.snapshot, folder);
        const change = changes.get(folder);
        if (change === void 0)
          return listing && treeId(listing);
        const foreign = [...listing ?? []].filter(([name]) => !change.old.has(name));
        return treeId(new Map([...foreign, ...listingOf(change.files)]));
      }
      async function followingChanges(view, followed2) {
        const changes = [];
        for (const [path, stored] of followed2) {
          const folder = tree_cache_joined(view.root, path);
          const old = await ownFilesAt(view, folder) ?? /* @__PURE__ */ new Map();
          const files2 = await Promise.all(stored.map((file) => newFile(view.output, file)));
          const same = treeId(old) === treeId(listingOf(files2));
          if (!same)
            changes.push({ folder, files: files2, old, isBeside: true });
        }
        return changes;
      }
      async function newFile(output, { path }) {
        const disk = `${output}/${path}`;
        const [, name] = cut(path);
        return { ...await blobOfFile({ root: output, path }), name, content: { disk } };
      }
      function cut(path) {
        const at = path.lastIndexOf("/");
        return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
      }
      ;
      async function wholePlan(follow2, items, view) {
        const plan = await planOf(items, view);
        const changes = [...plan.changes];
        if (follow2 !== void 0) {
          const scopes = items.length === 0 ? void 0 : items.map(({ collected }) => collected.scope);
          const followed2 = await follow2(await viewAfter(view, plan, scopes));
          changes.push(...await followingChanges(view, followed2));
        }
        if (changes.length > 0)
          changes.push(...await rootChanges(view, view.snapshot, view.root));
        return { ...plan, changes };
      }
      ;
      const commit_ROUNDS = 5;
      const LONGEST_JITTER = 8e3;
      async function baseNow(work) {
        work.base ??= await baseOf(work.repository, work.branch);
        return work.base;
      }
      async function commitBatch(work, batch) {
        const results = /* @__PURE__ */ new Map();
        for (const group2 of groupsOf(batch)) {
          try {
            const answers = await commitGroup(work, group2);
            group2.items.forEach((item, index) => results.set(item, answers[index] ?? UNANSWERED));
          } catch (thrown) {
            if (results.size === 0)
              throw thrown;
            const failed2 = { state: "failed", revised: false, error: (0, errors.ie)(thrown) };
            return batch.map((item) => results.get(item) ?? failed2);
          }
        }
        return batch.map((item) => results.get(item) ?? UNANSWERED);
      }
      async function commitGroup(work, group2) {
        const attempts = [];
        for (let round = 0; ; round += 1) {
          if (round > commit_ROUNDS)
            throw conflict(work);
          if (round > 1)
            await jitter(work, round);
          work.options.signal.throwIfAborted();
          const base = await baseNow(work);
          const plan = await wholePlan(work.options.follow, group2.items, {
            ...work.view,
            snapshot: base.snapshot
          });
          if (plan.changes.length === 0)
            return plan.results;
          await work.options.check?.();
          const { snapshot: before, head } = base;
          work.base = void 0;
          if (before === void 0) {
            await startEmpty(work.writer, work.repository, work.options.path);
            work.started = true;
            continue;
          }
          const atOnce = group2.atOnce && work.graphql !== void 0 && isTellable(plan.changes);
          let reached;
          if (atOnce && head.kind === "at")
            reached = await madeAtOnce(work, plan, before);
          else {
            attempts.push(await made(work, plan, before));
            reached = await settled(work, base, attempts);
          }
          if (reached !== void 0)
            return reached.plan.results;
        }
      }
      async function made(work, plan, before) {
        const expectation = await expectedAfter(work.view, before, plan.changes);
        const tree = await sendTree(work.writer, before.tree, plan.changes);
        const message = messageOf(plan.touched, work.options.message);
        const commit = await sendCommit(work.writer, { message, tree, parents: [before.commit] });
        await verifyTree(work.view, expectation, { commit, tree });
        return { plan, commit, tree };
      }
      async function settled(work, base, attempts) {
        const { repository, branch, lastWord, options } = work;
        const ours = attempts.map(({ commit }) => commit);
        for (let tried = 1; ; tried += 1) {
          await lastLook(work);
          const move = await moveBranch({ repository, branch, ...lastWord }, base.head, ours);
          if (move.kind === "lost")
            return void 0;
          if (move.kind === "moved") {
            const reached = attempts.find(({ commit }) => commit === move.commit);
            if (reached !== void 0)
              arrived(work, reached, move.head);
            return reached;
          }
          options.signal.throwIfAborted();
          if (tried >= commit_ROUNDS)
            throw move.error;
          await jitter(work, tried);
        }
      }
      async function madeAtOnce(work, plan, before) {
        const { repository, branch, lastWord, options, graphql: url = "" } = work;
        const message = messageOf(plan.touched, options.message);
        const made2 = await commitAtOnce({
          ...{ repository, branch, reads: lastWord.reads, trees: work.view, tries: commit_ROUNDS },
          writer: { ...work.writer, writes: lastWord.writes, url },
          lastLook: () => lastLook(work),
          pause: (tried) => jitter(work, tried)
        }, {
          ...{ message, before, changes: plan.changes },
          expectation: await expectedAfter(work.view, before, plan.changes)
        });
        if (made2.kind === "unavailable")
          work.graphql = void 0;
        if (made2.kind !== "moved")
          return void 0;
        const attempt = { plan, ...made2.at };
        arrived(work, attempt, made2.head);
        return attempt;
      }
      async function lastLook({ options }) {
        options.signal.throwIfAborted();
        await options.beforeMove?.();
      }
      function arrived(work, reached, isHead) {
        const { commit, tree } = reached;
        if (isHead)
          work.base = { head: { kind: "at", commit }, snapshot: { commit, tree } };
        work.receipt = receiptAfter(work, reached);
        work.options.log.info(`Commit ${commit.slice(0, 10)} is on the branch ${work.branch}.`);
      }
      function receiptAfter(work, { plan, commit }) {
        const { repository, branch, receipt } = work;
        const total = {
          added: receipt?.added ?? 0,
          changed: receipt?.changed ?? 0,
          removed: receipt?.removed ?? 0
        };
        const days = plan.changes.filter(({ isBeside }) => isBeside !== true);
        for (const { files: files2, old } of days) {
          const names = new Set(files2.map(({ name }) => name));
          total.removed += [...old.keys()].filter((name) => !names.has(name)).length;
          total.added += files2.filter(({ name }) => !old.has(name)).length;
          total.changed += files2.filter(({ name, sha: sha2 }) => (old.get(name)?.sha ?? sha2) !== sha2).length;
        }
        const commits = (receipt?.commits ?? (work.started === true ? 1 : 0)) + 1;
        return {
          repository: repository.fullName,
          branch,
          sha: commit,
          url: (0, page_url.f)(work.options.serverUrl, repository.fullName, `commit/${commit}`),
          commits,
          ...total
        };
      }
      function jitter({ options: { clock, signal } }, round) {
        const bound = Math.min(LONGEST_JITTER, 500 * 2 ** round);
        return clock.sleep(clock.scaled(clock.random() * bound), signal);
      }
      function conflict({ repository, branch }) {
        const message = `The branch ${branch} was moved by others ${commit_ROUNDS} times while the commit was made.`;
        return new errors.lZ("COMMIT_CONFLICT", message, { about: { repository: repository.fullName } });
      }
      ;
      async function openArchive(options) {
        const repository = await openRepository(options.api, options.repository);
        await options.check?.(repository.description);
        const work = workOf(options, repository);
        let turn = Promise.resolve();
        return {
          repository: repository.fullName,
          branch: work.branch,
          daysOf: async (series) => {
            const { snapshot } = await baseNow(work);
            return storedDays(work.view, { snapshot, root: options.path }, series);
          },
          view: async () => viewOf({ ...work.view, snapshot: (await baseNow(work)).snapshot }),
          store: (batch) => {
            const stored = turn.then(() => commitBatch(work, batch));
            turn = stored.catch(() => void 0);
            return stored;
          },
          finish: async () => {
            await turn;
            if (options.follow !== void 0)
              await commitBatch(work, []);
          },
          receipt: () => work.receipt
        };
      }
      function workOf(options, repository) {
        const { api, clock, signal, lastWord = api } = options;
        const spaced = (0, pace.v)(clock, signal);
        const entries = MOST_ENTRIES;
        return {
          options,
          repository,
          branch: options.branch ?? repository.defaultBranch,
          graphql: options.graphql,
          writer: { repository, clock, signal, writes: spaced(api), known: /* @__PURE__ */ new Set(), pace: { entries } },
          lastWord: { reads: lastWord, writes: spaced(lastWord) },
          view: {
            repository,
            cache: treeCacheOf(repository),
            root: options.path,
            output: options.output,
            digests: { stored: /* @__PURE__ */ new Map(), blobs: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map(), scratch: options.scratch }
          }
        };
      }
      async function archivedDays(asked, archive) {
        const held = /* @__PURE__ */ new Map();
        for (const scope of asked.scopes) {
          for (const entry of asked.entries.filter(({ period }) => period === "day")) {
            const days = await archive.daysOf({ entry, scope });
            const states = [...days].map(([day, { noReport }]) => [day, noReport ? "no-report" : "stored"]);
            held.set(`${scope.slug}/${entry.report}`, new Map(states));
          }
        }
        return (entry, scope) => held.get(`${scope.slug}/${entry.report}`) ?? /* @__PURE__ */ new Map();
      }
      ;
      async function report(settings, ports, watch) {
        const inTime = (work) => {
          ports.collecting.throwIfAborted();
          return (0, until_aborted.E)(work(), ports.collecting);
        };
        const history = historyOf({ ...ports, settings, watch });
        const archive = await inTime(() => archiveOf({ ...ports, settings, watch, history }));
        const units = planUnits(settings, await inTime(() => heldDays(settings, archive)));
        if (settings.mode === "dry-run")
          return dryRun(units, settings, ports);
        const stored = await collectAndStore(units, settings, { ...ports, archive, watch, history });
        const page = { settings, ports, watch, ...stored, commit: archive?.receipt() };
        if (ports.signal.aborted)
          return stopped(page);
        for (const remark of remarks(evidenceOf(page, [])))
          ports.log.warning(remark);
        const shown = await shownNow(page, judge(evidenceOf(page, [])));
        const html = await writeHtml(outcomeOf(page, shown), { ...settings, ...ports });
        const unwritten = await writePage(page, shown);
        const artifact = unwritten === void 0 ? await uploadFiles({ ...page, html }) : { fault: unwritten };
        const isUploaded = settings.artifact !== void 0 && artifact.fault === void 0 && page.measured.length > 0;
        const check = () => watch.check("artifact");
        const pageUrl = isUploaded ? await uploadHtml(html, { ...ports, check }) : void 0;
        const error = judge(evidenceOf(page, [artifact.fault]));
        return ending_finish({ ...page, html, pageUrl, artifact: artifact.receipt }, error);
      }
      function evidenceOf(page, faults2) {
        const { results, fault, settings } = page;
        return {
          results,
          ifNoReport: settings.ifNoReport,
          faults: [fault, ...faults2].flatMap((one2) => one2 ?? [])
        };
      }
      async function archiveOf(opening) {
        const { settings, archiving, output, watch, history } = opening;
        const { commit } = settings;
        if (commit === void 0)
          return void 0;
        const check = (seen) => watch.check("commit", seen);
        return openArchive({
          ...{ ...archiving, ...commit, output, check },
          beforeMove: () => check(),
          follow: (after) => history.follow(after)
        });
      }
      async function heldDays(settings, archive) {
        if (archive === void 0 || settings.days.kind !== "missing")
          return void 0;
        return archivedDays(settings, archive);
      }
      function dryRun(units, settings, ports) {
        for (const line of describePlan(units, settings))
          ports.log.info(line);
        ports.writeOutputs(outputs.gr);
        return { facts: outputs.gr };
      }
      async function collectAndStore(units, settings, ports) {
        const { minimumGroupSize, seatPrice, summaryUsers: wantPeople, formats, today, days } = settings;
        const { log, output, archive, progress, watch, history, apart } = ports;
        const aggregatesOnly = () => watch.hides();
        const found = (report2) => watch.found(report2);
        const rolling = settings.commit !== void 0 && days.kind !== "named";
        const rules = { minimumGroupSize, seatPrice, today, rolling };
        const measurement = openMeasurement({ ...rules, wantPeople, aggregatesOnly, apart });
        const store = openStore({
          derive: deriver({ measurement, history, output, formats }),
          archive,
          onResult: (result) => progress.kept(result)
        });
        const collecting = await ports.collect(measurement);
        try {
          await log.group("Fetch reports", () => progress.during(units, async () => {
            await collect(units, { ...collecting, ...settings, found }, async (unit) => {
              for (const { collected } of unit)
                progress.collected(collected);
              await store.add(unit);
            });
          }));
          const remark = collecting.remark?.();
          if (remark !== void 0)
            log.warning(remark);
          const { results, fault } = await log.group("Store", async () => {
            await healed(ports);
            return store.close();
          });
          progress.stored();
          const { known: known2, ...told } = toldOf(history, watch);
          return { results, fault, measured: await measurement.result(known2), ...told };
        } finally {
          await collecting.staging.clear();
        }
      }
      function toldOf(history, watch) {
        const carries = () => ["page", "artifact"].every((way) => watch.carries(way, "daily-teams"));
        const people2 = history.hasPeople() ? carries() : !watch.hides();
        const known2 = history.known(people2);
        return { known: known2, history: known2.map(ofOneSource), derived: history.files(people2) };
      }
      async function healed({ archive, history, log }) {
        try {
          if (archive === void 0)
            await history.alone();
          else
            await history.heal(await archive.view());
        } catch (thrown) {
          const { message } = (0, errors.ie)(thrown);
          log.warning(`The history was not completed from stored reports: ${message}`);
        }
      }
    })
  ),
  /***/
  5507: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        r: () => (
          /* binding */
          ofLargeTeams
        )
        /* harmony export */
      });
      var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8120);
      function ofLargeTeams(rows, minimum, read) {
        const weekOf = ({ team, day }) => `${(0, _days_js__WEBPACK_IMPORTED_MODULE_0__.C0)(day)} ${team}`;
        const large = rows.filter((row) => read(row).members >= minimum);
        const most = /* @__PURE__ */ new Map();
        for (const one of large.map(read)) {
          most.set(weekOf(one), Math.max(most.get(weekOf(one)) ?? 0, one.active));
        }
        return large.filter((row) => (most.get(weekOf(read(row))) ?? 0) >= minimum);
      }
    })
  ),
  /***/
  9997: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        F5: () => (
          /* binding */
          shapeOf
        ),
        /* harmony export */
        Li: () => (
          /* binding */
          MOST_KEYS
        ),
        /* harmony export */
        XE: () => (
          /* binding */
          nextKey
        )
        /* harmony export */
      });
      var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3912);
      var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1717);
      var _token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7972);
      const MOST_KEYS = 400;
      function shapeOf(at, uses) {
        const begin = keyOf("", at, {});
        const shape = { ...at, byName: /* @__PURE__ */ new Map(), byHash: /* @__PURE__ */ new Map(), begin };
        let before = begin;
        for (const [name, use] of uses) {
          const key = keyOf(name, at, use);
          put(shape, key);
          before.next = key;
          before = key;
        }
        before.next = begin.next;
        return shape;
      }
      function keyOf(name, { depth }, use) {
        const token = (0, _token_js__WEBPACK_IMPORTED_MODULE_0__.B)(name, Buffer.from(`${JSON.stringify(name)}:`));
        return {
          name,
          token,
          length: token.length,
          action: use.action ?? _scan_js__WEBPACK_IMPORTED_MODULE_1__.rc.Skip,
          index: use.index ?? 0,
          shape: use.shape,
          read: use.read,
          depth,
          expected: use.expected ?? 0,
          unknown: use.unknown ?? "",
          serial: 0,
          noted: void 0,
          next: void 0
        };
      }
      const hashing = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.kN)();
      function put(shape, key) {
        shape.byName.set(key.name, key);
        const bytes = Buffer.from(`${JSON.stringify(key.name)}    `);
        (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.uD)(hashing, bytes, bytes.length);
        (0, _texts_js__WEBPACK_IMPORTED_MODULE_2__.YZ)(hashing, 0);
        if (hashing.plain)
          shape.byHash.set(hashing.hash, key);
      }
      function nextKey(scan, shape, before) {
        const guess = before.next;
        if (guess !== void 0 && (0, _token_js__WEBPACK_IMPORTED_MODULE_0__.s)(guess.token, scan, scan.at)) {
          scan.at += guess.length;
          if ((scan.bytes[scan.at] ?? 0) <= 32)
            scan.at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.pw)(scan, scan.at);
          return guess;
        }
        return lookUp(scan, shape, before);
      }
      function lookUp(scan, shape, before) {
        const at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.pw)(scan, scan.at);
        const guess = before.next;
        if (at !== scan.at && guess !== void 0 && (0, _token_js__WEBPACK_IMPORTED_MODULE_0__.s)(guess.token, scan, at)) {
          scan.at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.pw)(scan, at + guess.length);
          return guess;
        }
        const end = (0, _texts_js__WEBPACK_IMPORTED_MODULE_2__.YZ)(scan, at);
        if (end === _scan_js__WEBPACK_IMPORTED_MODULE_1__.Vj)
          return void 0;
        const key = found(scan, shape, [at, end]);
        before.next = key;
        const colon = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.pw)(scan, end);
        if (scan.bytes[colon] !== 58)
          return void 0;
        scan.at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_1__.pw)(scan, colon + 1);
        return key;
      }
      function found(scan, shape, [at, end]) {
        const likely = scan.plain ? shape.byHash.get(scan.hash) : void 0;
        if (likely !== void 0 && likely.length === end - at + 1 && isText(likely, scan, at)) {
          return likely;
        }
        const name = (0, _texts_js__WEBPACK_IMPORTED_MODULE_2__.DH)(scan, at, end);
        return shape.byName.get(name) ?? learn(shape, name);
      }
      function isText({ token }, { bytes }, at) {
        for (let index = 0; index < token.length - 1; index++) {
          if (bytes[at + index] !== token.bytes[index])
            return false;
        }
        return true;
      }
      function learn(shape, name) {
        const key = keyOf(name, shape, shape.learn(shape, name));
        if (shape.byName.size < MOST_KEYS)
          put(shape, key);
        return key;
      }
    })
  ),
  /***/
  6727: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        T: () => (
          /* binding */
          scanCount
        ),
        /* harmony export */
        u: () => (
          /* binding */
          endOfNumber
        )
        /* harmony export */
      });
      var _scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
      const ZERO = 48;
      const POINT = 46;
      const LONGEST_EXACT = 15;
      const POWERS = Float64Array.from({ length: LONGEST_EXACT + 1 }, (_, index) => 10 ** index);
      function scanCount(scan, at) {
        const { bytes } = scan;
        let value = (bytes[at] ?? 0) - ZERO;
        if (!(value >= 0 && value <= 9))
          return scanOdd(scan, at);
        let next = at + 1;
        for (; ; ) {
          const digit = (bytes[next] ?? 0) - ZERO;
          if (!(digit >= 0 && digit <= 9))
            break;
          value = value * 10 + digit;
          next++;
        }
        if (next - at > LONGEST_EXACT || next - at > 1 && bytes[at] === ZERO)
          return scanOdd(scan, at);
        const byte = bytes[next];
        if (byte === POINT)
          return scanFraction(scan, at, { point: next, value });
        if (byte === 101 || byte === 69)
          return scanOdd(scan, at);
        scan.number = value;
        return next;
      }
      function scanFraction(scan, at, of) {
        const { bytes } = scan;
        let { value } = of;
        let next = of.point + 1;
        for (; ; ) {
          const digit = (bytes[next] ?? 0) - ZERO;
          if (!(digit >= 0 && digit <= 9))
            break;
          value = value * 10 + digit;
          next++;
        }
        const decimals = next - of.point - 1;
        const byte = bytes[next];
        if (decimals === 0 || next - at > LONGEST_EXACT || byte === 101 || byte === 69) {
          return scanOdd(scan, at);
        }
        scan.number = value / (POWERS[decimals] ?? NaN);
        return next;
      }
      function scanOdd(scan, at) {
        if (scan.bytes[at] === 110) {
          scan.number = NaN;
          return (0, _scan_js__WEBPACK_IMPORTED_MODULE_0__.Tm)(scan, at);
        }
        const next = endOfNumber(scan, at);
        if (next === _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj)
          return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        const value = Number(scan.buffer.toString("latin1", at, next));
        scan.number = Number.isFinite(value) ? value : NaN;
        return next;
      }
      function endOfNumber({ bytes }, at) {
        let next = bytes[at] === 45 ? at + 1 : at;
        const whole = endOfDigits(bytes, next);
        if (whole === next || bytes[next] === ZERO && whole > next + 1)
          return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        next = whole;
        if (bytes[next] === POINT) {
          const end2 = endOfDigits(bytes, next + 1);
          if (end2 === next + 1)
            return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
          next = end2;
        }
        if (((bytes[next] ?? 0) | 32) !== 101)
          return next;
        const sign = bytes[next + 1];
        const digits = sign === 43 || sign === 45 ? next + 2 : next + 1;
        const end = endOfDigits(bytes, digits);
        return end === digits ? _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj : end;
      }
      function endOfDigits(bytes, at) {
        let next = at;
        while ((bytes[next] ?? 0) >= ZERO && (bytes[next] ?? 0) <= 57)
          next++;
        return next;
      }
    })
  ),
  /***/
  2717: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Kr: () => (
          /* binding */
          clearRow
        ),
        /* harmony export */
        Pg: () => (
          /* binding */
          newRow
        ),
        /* harmony export */
        Zo: () => (
          /* binding */
          flagsOf
        ),
        /* harmony export */
        oP: () => (
          /* binding */
          nextEntry
        )
        /* harmony export */
      });
      var _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5290);
      function newRow() {
        const { numbers, names, text } = newSlots(_schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.ii);
        return {
          numbers,
          names,
          text,
          user: "",
          login: "",
          organization: "",
          enterprise: "",
          day: "",
          startDay: "",
          endDay: "",
          used: 0,
          usedKnown: 0,
          phase: NaN,
          negatives: 0,
          lists: _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.z5.map(({ numbers: numbers2 }) => ({
            present: false,
            length: 0,
            items: [],
            size: numbers2.length
          }))
        };
      }
      function newSlots(size) {
        return { numbers: new Float64Array(size).fill(NaN), names: new Int32Array(2), text: "" };
      }
      function clearRow(row) {
        row.user = row.login = row.organization = row.enterprise = row.day = "";
        row.startDay = row.endDay = row.text = "";
        row.phase = NaN;
        row.used = row.usedKnown = row.negatives = 0;
        clearNumbers(row.numbers);
        for (const list of row.lists) {
          list.length = 0;
          list.present = false;
        }
      }
      function clearNumbers(numbers) {
        for (let index = 0; index < numbers.length; index++)
          numbers[index] = NaN;
      }
      function nextEntry(list) {
        const used = list.items[list.length];
        list.length++;
        if (used === void 0) {
          const made = newSlots(list.size);
          list.items.push(made);
          return made;
        }
        used.text = "";
        used.names[0] = used.names[1] = 0;
        clearNumbers(used.numbers);
        return used;
      }
      const ACTIVITY = [
        (0, _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.$t)("user_initiated_interaction_count"),
        (0, _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.$t)("code_generation_activity_count"),
        (0, _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.$t)("code_acceptance_activity_count"),
        (0, _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.$t)("loc_added_sum")
      ];
      const ACTIVE_FLAGS = _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.Wg.filter(({ active }) => active).reduce((bits, { bit }) => bits | bit, _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.s1);
      function flagsOf({ used, numbers }) {
        if ((used & ACTIVE_FLAGS) !== 0)
          return used | _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.Hc;
        for (let index = 0; index < ACTIVITY.length; index++) {
          if ((numbers[ACTIVITY[index] ?? 0] ?? 0) > 0)
            return used | _schema_slots_js__WEBPACK_IMPORTED_MODULE_0__.Hc;
        }
        return used;
      }
    })
  ),
  /***/
  3912: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Tm: () => (
          /* binding */
          scanLiteral
        ),
        /* harmony export */
        Vj: () => (
          /* binding */
          REJECTED
        ),
        /* harmony export */
        kN: () => (
          /* binding */
          newScan
        ),
        /* harmony export */
        pw: () => (
          /* binding */
          skipBlanks
        ),
        /* harmony export */
        rc: () => (
          /* binding */
          Action
        ),
        /* harmony export */
        uD: () => (
          /* binding */
          aim
        )
        /* harmony export */
      });
      var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1033);
      var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2717);
      const REJECTED = -1;
      const Action = {
        /** A number, to the place `index`. */
        Number: 0,
        /** The same in millionths. */
        Millionths: 1,
        /** The number of a name, to the place `index`. */
        Name: 2,
        /** A text that is kept. */
        Text: 3,
        /** Passed over, whatever it is. */
        Skip: 4,
        /** A flag of the row, with the bit `index`. */
        Flag: 5,
        /** An object whose members go where those of the object around it go. */
        Object: 6,
        /** The breakdown `index`. */
        Entries: 7,
        /** A field of the row that `read` knows what to do with. */
        Own: 8,
        /** The row is of another kind, or only JSON.parse can tell. */
        Reject: 9
      };
      function newScan() {
        return {
          bytes: new Uint8Array(0),
          buffer: Buffer.alloc(0),
          view: new DataView(new ArrayBuffer(0)),
          size: 0,
          end: 0,
          at: 0,
          logins: true,
          number: NaN,
          text: "",
          token: void 0,
          hash: 0,
          plain: true,
          names: (0, _names_js__WEBPACK_IMPORTED_MODULE_0__.QC)(),
          seen: void 0,
          expected: 0,
          fresh: [],
          row: (0, _row_js__WEBPACK_IMPORTED_MODULE_1__.Pg)()
        };
      }
      function aim(scan, bytes, end) {
        if (scan.bytes !== bytes) {
          scan.bytes = bytes;
          scan.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
          scan.size = bytes.length;
          scan.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        }
        scan.end = end;
      }
      function skipBlanks({ bytes }, at) {
        let next = at;
        for (; ; ) {
          const byte = bytes[next];
          if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9)
            return next;
          next++;
        }
      }
      function scanLiteral(scan, at) {
        const first = scan.bytes[at];
        const word = first === 110 ? "null" : first === 116 ? "true" : first === 102 ? "false" : "";
        if (word === "" || at + word.length > scan.end)
          return REJECTED;
        for (let index = 1; index < word.length; index++) {
          if (scan.bytes[at + index] !== word.charCodeAt(index))
            return REJECTED;
        }
        scan.text = word;
        return at + word.length;
      }
    })
  ),
  /***/
  2214: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        z: () => (
          /* binding */
          endOfAny
        )
        /* harmony export */
      });
      var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6611);
      var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6727);
      var _scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3912);
      var _texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1717);
      const QUOTE = 34;
      const COMMA = 44;
      const COLON = 58;
      const OPEN_ARRAY = 91;
      const CLOSE_ARRAY = 93;
      const OPEN_OBJECT = 123;
      const CLOSE_OBJECT = 125;
      function endOfAny(scan, at, depth) {
        const byte = scan.bytes[at] ?? 0;
        if (byte === QUOTE)
          return (0, _texts_js__WEBPACK_IMPORTED_MODULE_0__.YZ)(scan, at);
        if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
          return depth < _json_js__WEBPACK_IMPORTED_MODULE_1__.FI ? endOfHolder(scan, at, depth + 1) : _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj;
        }
        return byte === 45 || byte >= 48 && byte <= 57 ? (0, _numbers_js__WEBPACK_IMPORTED_MODULE_3__.u)(scan, at) : (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.Tm)(scan, at);
      }
      function endOfHolder(scan, start, depth) {
        const { bytes } = scan;
        const isObject = bytes[start] === OPEN_OBJECT;
        const close = isObject ? CLOSE_OBJECT : CLOSE_ARRAY;
        let at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.pw)(scan, start + 1);
        if (bytes[at] === close)
          return at + 1;
        for (; ; ) {
          if (isObject) {
            at = (0, _texts_js__WEBPACK_IMPORTED_MODULE_0__.YZ)(scan, at);
            if (at === _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj)
              return _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj;
            at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.pw)(scan, at);
            if (bytes[at] !== COLON)
              return _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj;
            at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.pw)(scan, at + 1);
          }
          at = endOfAny(scan, at, depth);
          if (at === _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj)
            return _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj;
          at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.pw)(scan, at);
          if (bytes[at] === close)
            return at + 1;
          if (bytes[at] !== COMMA)
            return _scan_js__WEBPACK_IMPORTED_MODULE_2__.Vj;
          at = (0, _scan_js__WEBPACK_IMPORTED_MODULE_2__.pw)(scan, at + 1);
        }
      }
    })
  ),
  /***/
  1717: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        DH: () => (
          /* binding */
          decoded
        ),
        /* harmony export */
        Ff: () => (
          /* binding */
          scanText
        ),
        /* harmony export */
        YZ: () => (
          /* binding */
          endOfText
        ),
        /* harmony export */
        lb: () => (
          /* binding */
          scanName
        )
        /* harmony export */
      });
      var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1033);
      var _scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
      var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7972);
      const QUOTE = 34;
      const BACKSLASH = 92;
      const PROBES = 8;
      const LONGEST_KEPT = 40;
      const LOW_BITS = 16843009;
      const HIGH_BITS = 2155905152 | 0;
      const QUOTES = 572662306;
      const BACKSLASHES = 1549556828;
      const BLANKS = 538976288;
      const HASH = 2654435761 | 0;
      function endOfText(scan, at) {
        const { bytes, view, size } = scan;
        if (bytes[at] !== QUOTE)
          return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        let hash = 0;
        let next = at + 1;
        for (const last = size - 4; next <= last; next += 4) {
          const word = view.getInt32(next, true);
          const quote = word ^ QUOTES;
          const backslash = word ^ BACKSLASHES;
          const special = (quote - LOW_BITS & ~quote | backslash - LOW_BITS & ~backslash | word - BLANKS & ~word | word) & HIGH_BITS;
          if (special === 0) {
            hash = Math.imul(hash ^ word, HASH);
            continue;
          }
          const before = 31 - Math.clz32(special & -special) & ~7;
          if (bytes[next + (before >> 3)] !== QUOTE)
            break;
          hash = Math.imul(hash ^ word & (1 << before) - 1, HASH);
          scan.hash = hash ^ hash >>> 15;
          scan.plain = true;
          return next + (before >> 3) + 1;
        }
        return endOfOther(scan, next);
      }
      function endOfOther(scan, from) {
        const { bytes, size } = scan;
        scan.plain = false;
        scan.hash = 0;
        for (let next = from; next < size; next++) {
          const byte = bytes[next] ?? 0;
          if (byte === QUOTE)
            return next + 1;
          if (byte < 32)
            return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
          if (byte !== BACKSLASH)
            continue;
          next = endOfEscape(bytes, next + 1);
          if (next === _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj)
            return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        }
        return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
      }
      function endOfEscape(bytes, at) {
        const byte = bytes[at] ?? 0;
        if (byte !== 117)
          return '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? at : _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        for (let digit = 1; digit <= 4; digit++) {
          const code = (bytes[at + digit] ?? 0) | 32;
          const isHex = code >= 48 && code <= 57 || code >= 97 && code <= 102;
          if (!isHex || (bytes[at + digit] ?? 0) < 48)
            return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        }
        return at + 4;
      }
      function decoded(scan, at, end) {
        const { buffer } = scan;
        if (scan.plain)
          return buffer.toString("latin1", at + 1, end - 1);
        const text = buffer.toString("utf8", at, end);
        return text.includes("\\") ? JSON.parse(text) : text.slice(1, -1);
      }
      function scanText(scan, at) {
        const next = endOfText(scan, at);
        if (next !== _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj)
          scan.text = decoded(scan, at, next);
        return next;
      }
      function scanName(scan, at) {
        const next = endOfText(scan, at);
        if (next === _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj)
          return _scan_js__WEBPACK_IMPORTED_MODULE_0__.Vj;
        scan.token = void 0;
        if (scan.plain && next - at <= LONGEST_KEPT)
          intern(scan, at, next);
        if (scan.token === void 0)
          scan.text = decoded(scan, at, next);
        return next;
      }
      function intern(scan, at, end) {
        const { hash } = scan;
        const { tokens } = scan.names;
        for (let probe = 0; probe < PROBES; probe++) {
          const slot = hash + probe & _names_js__WEBPACK_IMPORTED_MODULE_1__._f - 1;
          let token = tokens[slot];
          if (token === void 0) {
            token = (0, _token_js__WEBPACK_IMPORTED_MODULE_2__.B)(decoded(scan, at, end), scan.bytes.subarray(at, end));
            tokens[slot] = token;
          } else if (token.length !== end - at || !(0, _token_js__WEBPACK_IMPORTED_MODULE_2__.s)(token, scan, at))
            continue;
          scan.token = token;
          scan.text = token.text;
          return;
        }
      }
    })
  ),
  /***/
  7972: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B: () => (
          /* binding */
          tokenOf
        ),
        /* harmony export */
        s: () => (
          /* binding */
          isToken
        )
        /* harmony export */
      });
      const WORD = 8;
      const LONGEST_IN_WORDS = 5 * WORD;
      function tokenOf(text, source) {
        const bytes = source.slice();
        const { length } = bytes;
        const padded = new Uint8Array(LONGEST_IN_WORDS).fill(32);
        padded.set(bytes.subarray(0, LONGEST_IN_WORDS));
        const view = new DataView(padded.buffer);
        const word = (index) => view.getFloat64(index, true);
        const plain = bytes.every((byte) => byte < 128);
        return {
          text,
          bytes,
          length,
          id: -1,
          word0: word(0),
          word1: word(WORD),
          word2: word(2 * WORD),
          word3: word(3 * WORD),
          tail: word(Math.min(LONGEST_IN_WORDS, Math.max(WORD, length)) - WORD),
          inWords: plain && length >= WORD && length <= LONGEST_IN_WORDS
        };
      }
      function isToken(token, at, place) {
        const { length } = token;
        if (place + length > at.size)
          return false;
        if (!token.inWords)
          return isSame(token.bytes, at.bytes, place);
        const { view } = at;
        if (view.getFloat64(place + length - WORD, true) !== token.tail)
          return false;
        if (length === WORD)
          return true;
        if (view.getFloat64(place, true) !== token.word0)
          return false;
        if (length <= 2 * WORD)
          return true;
        if (view.getFloat64(place + WORD, true) !== token.word1)
          return false;
        if (length <= 3 * WORD)
          return true;
        if (view.getFloat64(place + 2 * WORD, true) !== token.word2)
          return false;
        if (length <= 4 * WORD)
          return true;
        return view.getFloat64(place + 3 * WORD, true) === token.word3;
      }
      function isSame(token, bytes, place) {
        for (let index = 0; index < token.length; index++) {
          if (bytes[place + index] !== token[index])
            return false;
        }
        return true;
      }
    })
  ),
  /***/
  401: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        HH: () => (
          /* binding */
          cellsIn
        ),
        /* harmony export */
        Jr: () => (
          /* binding */
          DAY_LISTS
        ),
        /* harmony export */
        gh: () => (
          /* binding */
          PHASE_MEMBERS
        ),
        /* harmony export */
        v1: () => (
          /* binding */
          packLists
        )
        /* harmony export */
      });
      var _slots_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5290);
      function listOf(of, alone) {
        const breakdown = _slots_js__WEBPACK_IMPORTED_MODULE_0__.z5[(0, _slots_js__WEBPACK_IMPORTED_MODULE_0__.dk)(of)];
        const all = breakdown?.by ?? [];
        const by = alone === void 0 ? all : [alone.by];
        return {
          name: alone?.name ?? of,
          ...{ of, by, places: by.map((name) => all.indexOf(name)) },
          numbers: breakdown?.numbers.map(({ name }) => name) ?? [],
          isOwn: alone === void 0
        };
      }
      const DAY_LISTS = [
        listOf("totals_by_feature"),
        listOf("totals_by_ide"),
        listOf("totals_by_language_feature"),
        listOf("totals_by_language_model"),
        listOf("totals_by_model_feature"),
        listOf("totals_by_language_feature", { name: "totals_by_language", by: "language" }),
        listOf("totals_by_model_feature", { name: "totals_by_model", by: "model" })
      ];
      function packLists(lists) {
        if (lists.length === 0)
          return {};
        const all = lists.flatMap(({ cells }) => cells.flatMap((cell) => cell.names));
        const names = [...new Set(all)].sort();
        const places = new Map(names.map((name, place) => [name, place]));
        const columns = lists.map(({ list, cells }) => [
          list.name,
          [
            ...list.by.map((_, at) => cells.map((cell) => places.get(cell.names[at] ?? ""))),
            ...list.numbers.map((_, at) => numbersAt(cells, at))
          ]
        ]);
        return { names, ...Object.fromEntries(columns) };
      }
      function numbersAt(cells, at) {
        const column = cells.map(({ numbers }) => numbers[at] ?? null);
        return column.every((value) => value === null) ? null : column;
      }
      function cellsIn(list, totals) {
        const { [list.name]: columns, names } = totals;
        if (!Array.isArray(columns) || !Array.isArray(names))
          return void 0;
        const at = (column, row) => columns[column]?.[row];
        const length = Array.isArray(columns[0]) ? columns[0].length : 0;
        return Array.from({ length }, (_, row) => ({
          names: list.by.map((_2, column) => {
            const name = names[Number(at(column, row))];
            return typeof name === "string" ? name : "";
          }),
          numbers: list.numbers.map((_2, column) => {
            const number = at(list.by.length + column, row);
            return typeof number === "number" ? number : void 0;
          })
        }));
      }
      const PHASE_MEMBERS = [
        "phase_number",
        "phase",
        "total_engaged_users",
        "users_in_phase_28d",
        "total_pull_requests_merged"
      ];
    })
  ),
  /***/
  5586: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        CG: () => (
          /* binding */
          TABLES
        ),
        /* harmony export */
        Je: () => (
          /* binding */
          EXTRA
        ),
        /* harmony export */
        Jg: () => (
          /* binding */
          describeTables
        ),
        /* harmony export */
        K$: () => (
          /* binding */
          rowTables
        ),
        /* harmony export */
        PL: () => (
          /* binding */
          columnsOf
        ),
        /* harmony export */
        mj: () => (
          /* binding */
          PRODUCTION_FIELDS
        )
        /* harmony export */
      });
      var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8481);
      const EXTRA = { name: "extra", type: "json" };
      const TABLES = {
        aggregate: {
          row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.aggregate),
          wrapper: { wraps: "day_totals", table: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.wrapper) }
        },
        user: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.user) },
        membership: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.membership) },
        repository: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.repository) },
        seat: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.seat) },
        legacy: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir.legacy) },
        totals: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__._f.totals) },
        team: { row: rootOf(_kinds_js__WEBPACK_IMPORTED_MODULE_0__._f.team) }
      };
      const PRODUCTION_FIELDS = [
        ...new Set(Object.values(_kinds_js__WEBPACK_IMPORTED_MODULE_0__.Ir).flatMap(({ fields }) => Object.keys(fields).filter((name) => {
          const field = fields[name];
          return field?.kind === "value" && field.about === "production";
        })))
      ];
      function rootOf({ table, fields, keys }) {
        return tableOf({ ...table, keys: [] }, [], { fields, keys });
      }
      function tableOf(note, at, of) {
        const { name, about, keys = of.keys } = note;
        return {
          ...{ name, about, at, keys },
          columns: columnsIn(of.fields, []),
          tables: tablesIn(of.fields, [], of.keys)
        };
      }
      function columnsIn(fields, above) {
        return Object.entries(fields).flatMap(([name, field]) => {
          const path = [...above, name];
          if (field.kind === "value") {
            const { type, adds, about } = field;
            return field.column ? [{ name: path.join("_"), type, adds, about, path }] : [];
          }
          return field.table === void 0 ? columnsIn(field.fields, path) : [];
        });
      }
      function tablesIn(fields, above, keys) {
        return Object.entries(fields).flatMap(([name, field]) => {
          if (field.kind === "value")
            return [];
          const path = [...above, name];
          if (field.table === void 0)
            return tablesIn(field.fields, path, keys);
          return [tableOf(field.table, path, { fields: field.fields, keys })];
        });
      }
      function rowTables(kind) {
        const below = ({ name, tables }) => [name, ...tables.flatMap(below)];
        return below(TABLES[kind].row);
      }
      function describeTables(kind) {
        const kinds = kind === void 0 ? Object.keys(TABLES) : [kind];
        return kinds.flatMap((one) => {
          const { row, wrapper } = TABLES[one];
          const described = [row, ...wrapper === void 0 ? [] : [wrapper.table]].flatMap((root) => describe(one, root, { columns: [], source: "" }));
          return described.filter((table, index) => described.findIndex((other) => other.name === table.name) === index);
        });
      }
      function describe(kind, table, above) {
        const columns = columnsOf(table, above.columns);
        const source = [above.source, ...table.at].filter((part) => part !== "").join(".");
        const own = { kind, name: table.name, about: table.about, source, columns };
        return [own, ...table.tables.flatMap((below) => describe(kind, below, { columns, source }))];
      }
      function columnsOf(table, above) {
        const own = table.columns.map(({ name, type, adds, about }) => ({ name, type, adds, about }));
        const names = new Set(own.map((column) => column.name));
        const keys = above.filter(({ name }) => table.keys.includes(name) && !names.has(name));
        return [...keys, ...own, EXTRA];
      }
    })
  )
};
