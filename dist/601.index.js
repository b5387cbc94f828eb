export const id = 601;
export const ids = [601];
export const modules = {
  /***/
  9558: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        b: () => (
          /* binding */
          openAccess
        )
        /* harmony export */
      });
      const OF_THE_TOKEN = /* @__PURE__ */ new Set([
        "TOKEN_REJECTED",
        "TOKEN_EXPIRED_DURING_RUN",
        "RATE_LIMITED",
        "TIMED_OUT",
        "CANCELLED"
      ]);
      const OF_THE_SCOPE = /* @__PURE__ */ new Set([
        "POLICY_DISABLED",
        "ROLE_MISSING",
        "SSO_REQUIRED",
        "APP_NOT_INSTALLED",
        "GITHUB_TOKEN_USED",
        "TLS_FAILED",
        "PROXY_REFUSED"
      ]);
      function openAccess() {
        const proved = /* @__PURE__ */ new Set();
        const refused = /* @__PURE__ */ new Map();
        let everywhere;
        return {
          prove: (scope) => void proved.add(keyOf(scope)),
          proved: (scope) => proved.has(keyOf(scope)),
          refuse(scope, error) {
            if (OF_THE_TOKEN.has(error.code))
              everywhere ??= error;
            if (OF_THE_SCOPE.has(error.code))
              refused.set(keyOf(scope), error);
          },
          check(scope) {
            if (everywhere !== void 0)
              throw everywhere;
            const error = refused.get(keyOf(scope));
            if (error !== void 0 && !proved.has(keyOf(scope)))
              throw error;
          }
        };
      }
      function keyOf(scope) {
        return `${scope.kind}/${scope.slug}`;
      }
    })
  ),
  /***/
  5164: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        W: () => (
          /* binding */
          explain
        )
        /* harmony export */
      });
      var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9394);
      const ROWS = [
        {
          code: "TOKEN_EXPIRED_DURING_RUN",
          fits: ({ answer, answered }) => answer.status === 401 && answered
        },
        { code: "TOKEN_REJECTED", fits: ({ answer }) => answer.status === 401 },
        { code: "SSO_REQUIRED", fits: ({ answer }) => refused(answer) && sso(answer) },
        {
          code: "POLICY_DISABLED",
          fits: ({ answer, message }) => answer.status === 403 && /policy must be enabled/i.test(message)
        },
        {
          code: "GITHUB_TOKEN_USED",
          fits: ({ answer, workflowToken }) => refused(answer) && workflowToken
        },
        {
          code: "SEATS_REFUSED",
          fits: ({ answer, request }) => refused(answer) && request.kind === "snapshot"
        },
        {
          code: "APP_NOT_INSTALLED",
          fits: ({ answer, message, request }) => refused(answer) && request.scope.kind === "enterprise" && /not accessible by integration/i.test(message)
        },
        { code: "ROLE_MISSING", fits: ({ answer }) => answer.status === 403 },
        {
          code: "REPORT_RETIRED",
          fits: ({ answer, request }) => request.kind === "inline" && refusedOrGone(answer)
        },
        { code: "NOT_FOUND", fits: ({ answer }) => answer.status === 404 },
        { code: "API_REFUSED", fits: () => true }
      ];
      function explain(answer, request, circumstances) {
        const message = messageOf(answer);
        const seen = { answer, message, request, ...circumstances };
        const code = ROWS.find((row) => row.fits(seen))?.code ?? "API_REFUSED";
        const what = `GitHub gave no report of the ${request.scope.kind}.`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code, what, { hint: hintOf(code, seen), about: aboutOf(seen) });
      }
      function aboutOf({ answer, message, request }) {
        return {
          said: message === "" ? void 0 : message,
          accepted: acceptedBy(answer),
          report: request.entry.report,
          slug: request.scope.slug,
          day: request.kind === "day" ? request.day : void 0,
          host: answer.host,
          status: answer.status,
          request: answer.headers["x-github-request-id"]
        };
      }
      const ACCEPTED = [
        ["permissions", "x-accepted-github-permissions", listOf("[a-z_]+=[a-z]+")],
        ["scopes", "x-accepted-oauth-scopes", listOf("(?:[a-z_]+:[a-z_]+|repo|user)")]
      ];
      function listOf(one) {
        return new RegExp(`^${one}(?:[,;] ?${one})*$`);
      }
      function acceptedBy({ headers }) {
        const told = ACCEPTED.flatMap(([name, header, grammar]) => {
          const value = headers[header] ?? "";
          return grammar.test(value) ? [`accepted ${name}: ${value}`] : [];
        });
        return told.length === 0 ? void 0 : told.join("; ");
      }
      function hintOf(code, { request, answer, serverUrl }) {
        if (code === "REPORT_RETIRED") {
          return `GitHub has retired the usage API. Use report-type ${request.scope.kind}-28-day, or ${request.scope.kind}-1-day for single days.`;
        }
        if (code === "SSO_REQUIRED") {
          const url = ssoPage(answer.headers["x-github-sso"] ?? "", serverUrl);
          if (url !== void 0)
            return `Authorize the token for SAML single sign-on at ${url}.`;
        }
        if (code === "NOT_FOUND")
          return notFoundHint(request);
        if (code === "SEATS_REFUSED")
          return seatsHint(request, answer);
        return BY_SCOPE[code]?.[request.scope.kind];
      }
      const BY_SCOPE = {
        ROLE_MISSING: {
          enterprise: 'The token needs read access to the Copilot metrics of the enterprise: classic scope `manage_billing:copilot` or `read:enterprise`, or the fine-grained enterprise permission "Enterprise Copilot metrics" (read), of an owner or billing manager.',
          organization: 'The token needs read access to the Copilot metrics of the organization: classic scope `read:org`, or the fine-grained organization permission "Organization Copilot metrics" (read), of an owner.'
        },
        POLICY_DISABLED: {
          enterprise: 'An owner of the enterprise must set the policy "Copilot usage metrics" to "Enabled everywhere", under AI controls > Copilot.',
          organization: 'An owner must enable the policy "Copilot usage metrics": in the Copilot settings of the organization, or, if it belongs to an enterprise, there under AI controls > Copilot, set to "Enabled everywhere".'
        }
      };
      function ssoPage(header, serverUrl) {
        const url = URL.parse(/url=([^\s;,]+)/.exec(header)?.[1] ?? "");
        const server = URL.parse(serverUrl);
        if (url === null || url.origin !== server?.origin || url.username !== "")
          return void 0;
        return /^(?:\/[\w.-]+)+$/.test(url.pathname) ? `${server.origin}${url.pathname}` : void 0;
      }
      function notFoundHint({ scope }) {
        const [other, permission] = scope.kind === "enterprise" ? ["organization", '"Enterprise Copilot metrics" (read), or classic `read:enterprise`'] : ["enterprise", '"Organization Copilot metrics" (read), or classic `read:org`'];
        return `Either the slug is wrong (is "${scope.slug}" the ${scope.kind}, or is it an ${other}?), or the token may not see it: it needs ${permission}. GitHub answers 404 in both cases.`;
      }
      const SEATS = {
        organization: {
          classic: "the scope `manage_billing:copilot` or `read:org`, of an owner",
          other: 'the organization permission "GitHub Copilot Business" or "Administration" (read)'
        },
        enterprise: {
          classic: "the scope `manage_billing:copilot` or `read:enterprise`, of an owner or billing manager",
          other: 'the enterprise permission "Enterprise Copilot license management", as a GitHub App'
        }
      };
      function seatsHint({ scope }, { headers }) {
        const { classic, other } = SEATS[scope.kind];
        const needs = headers["x-oauth-scopes"] === void 0 ? `The token needs ${other}; a classic token ${classic}` : `This classic token needs ${classic}`;
        return `Reading metrics does not include seats. ${needs}. Or leave out report type \`seats\`.`;
      }
      function refused(answer) {
        return answer.status === 403 || answer.status === 404;
      }
      function refusedOrGone(answer) {
        return answer.status === 404 || answer.status === 410;
      }
      function sso(answer) {
        return /required/i.test(answer.headers["x-github-sso"] ?? "");
      }
      const LONGEST_QUOTE = 300;
      function messageOf(answer) {
        const text = fromJson(answer.body) ?? "";
        const line = text.replace(/\s+/g, " ").trim();
        return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}\u2026` : line;
      }
      function fromJson(body) {
        try {
          const value = JSON.parse(body);
          if (typeof value !== "object" || value === null || !("message" in value))
            return void 0;
          return typeof value.message === "string" ? value.message : void 0;
        } catch {
          return void 0;
        }
      }
    })
  ),
  /***/
  3921: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          askRows
        ),
        /* harmony export */
        S: () => (
          /* binding */
          fetchInline
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
      var node_path__WEBPACK_IMPORTED_MODULE_0___default = /* @__PURE__ */ __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
      var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
      var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /* @__PURE__ */ __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
      var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9394);
      var _reports_days_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8120);
      var _reports_layout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7349);
      var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1789);
      var _api_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5164);
      var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6043);
      var _part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4809);
      const PER_PAGE = 28;
      const MOST_PAGES = 200;
      async function fetchInline(request, ports) {
        const rows = await allRows(request, ports);
        const wanted = request.days === void 0 ? void 0 : new Set(request.days);
        const days = [...rows.keys()].filter((day) => wanted?.has(day) ?? true).sort();
        const written = [];
        for (const day of days) {
          written.push(await writeDay({ request, day, text: rows.get(day) ?? "" }, ports));
        }
        return written;
      }
      async function allRows(request, ports) {
        const rows = /* @__PURE__ */ new Map();
        for (let page = 1; page <= MOST_PAGES; page += 1) {
          const answer = await askRows(request, { page }, ports);
          const found = readPage(answer) ?? [];
          for (const { day, text } of found) {
            (0, _links_js__WEBPACK_IMPORTED_MODULE_2__.yV)(day, answer, ports.today);
            if (!rows.has(day))
              rows.set(day, text);
          }
          if (found.length < PER_PAGE && !/rel="next"/.test(answer.headers["link"] ?? ""))
            return rows;
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.lZ("LIMIT_EXCEEDED", `The report has more than ${MOST_PAGES} pages.`);
      }
      async function askRows(request, { page, size = PER_PAGE }, ports) {
        const { entry, scope, team } = request;
        const route = team === void 0 ? entry.route : entry.teamRoute ?? entry.route;
        const parameters = {
          slug: scope.slug,
          ...team === void 0 ? {} : { team },
          ...bounds(request)
        };
        const answer = await ports.calls(() => ports.api.request(route, { ...parameters, page, per_page: size }, { expect: (seen) => readPage(seen) !== void 0 }));
        if (answer.status === 200 || answer.status === 204)
          return answer;
        throw (0, _api_errors_js__WEBPACK_IMPORTED_MODULE_4__.W)(answer, request, { ...ports, answered: ports.answered() });
      }
      function bounds(request) {
        const first = request.days?.[0];
        const last = request.days?.at(-1);
        if (first === void 0 || last === void 0)
          return {};
        return { since: `${first}T00:00:00Z`, until: `${last}T23:59:59Z` };
      }
      function readPage(answer) {
        if (answer.status === 204 || answer.body.trim() === "")
          return [];
        const days = daysOf(answer.body);
        if (days === void 0)
          return void 0;
        const texts = (0, _text_json_js__WEBPACK_IMPORTED_MODULE_5__.ZE)(answer.body);
        return days.map((day, index) => ({ day, text: texts[index] ?? "" }));
      }
      function daysOf(body) {
        try {
          const rows = JSON.parse(body);
          if ((0, _links_js__WEBPACK_IMPORTED_MODULE_2__.qv)(rows))
            return [];
          if (!Array.isArray(rows))
            return void 0;
          const days = rows.map((row) => (0, _text_json_js__WEBPACK_IMPORTED_MODULE_5__.OW)(row) ? row["day"] : void 0);
          return days.every((day) => typeof day === "string" && (0, _reports_days_js__WEBPACK_IMPORTED_MODULE_6__.N)(day)) ? days : void 0;
        } catch {
          return void 0;
        }
      }
      async function writeDay({ request, day, text }, ports) {
        const folder = await ports.staging.folder();
        const { entry, scope } = request;
        const part = await (0, _part_js__WEBPACK_IMPORTED_MODULE_7__.lS)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from([Buffer.from(`${text}
`)]), {
          file: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, (0, _reports_layout_js__WEBPACK_IMPORTED_MODULE_8__.pn)(0, ports.format)),
          reader: ports.openReader({ entry, scope, day, index: 0 }),
          gzip: ports.format === "ndjson.gz",
          transform: ports.transform,
          rows: entry.rows
        });
        return { day, folder, parts: [part], readings: [part.reading] };
      }
    })
  ),
  /***/
  6043: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        d1: () => (
          /* binding */
          askLinks
        ),
        /* harmony export */
        qv: () => (
          /* binding */
          isNothing
        ),
        /* harmony export */
        yV: () => (
          /* binding */
          refuseFuture
        )
        /* harmony export */
      });
      var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
      var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9394);
      var _reports_days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8120);
      var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5164);
      const LINKS_LIMIT = 1e3;
      const ENVELOPE = zod__WEBPACK_IMPORTED_MODULE_0__._H3({
        download_links: zod__WEBPACK_IMPORTED_MODULE_0__.YOg(zod__WEBPACK_IMPORTED_MODULE_0__.YjP()),
        report_day: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().optional(),
        report_start_day: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().optional(),
        report_end_day: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().optional()
      });
      const WINDOW_DAYS = 28;
      const DAY_IN_MILLISECONDS = 864e5;
      async function askLinks(request, asking) {
        const { entry, scope } = request;
        const day = request.kind === "day" ? { day: request.day } : {};
        const answer = await asking.api.request(entry.route, { slug: scope.slug, ...day }, { expect: (seen) => readAnswer(seen) !== void 0 });
        if (answer.status === 204)
          return { kind: "absent" };
        if (answer.status !== 200) {
          const error = (0, _api_errors_js__WEBPACK_IMPORTED_MODULE_1__.W)(answer, request, { ...asking, answered: asking.answered() });
          if (answer.status === 404 && request.kind === "day")
            return { kind: "not-found", error };
          throw error;
        }
        const read = readAnswer(answer);
        if (read === void 0 || read === "absent")
          return { kind: "absent" };
        for (const link of read.download_links)
          asking.log.mask(link);
        const envelope = envelopeOf(read, request);
        if (envelope.kind === "links")
          refuseFuture(envelope.day, answer, asking.today);
        for (const oddity of odditiesOf(read)) {
          asking.log.warning(`GitHub's answer for ${entry.report} ${oddity}.`);
        }
        return envelope;
      }
      function refuseFuture(day, { headers }, today) {
        const server = Date.parse(headers["date"] ?? "");
        if (day <= today || !Number.isNaN(server) && day <= (0, _reports_days_js__WEBPACK_IMPORTED_MODULE_2__.kb)(new Date(server)))
          return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.lZ("REPORT_MISMATCH", `GitHub answered with a report of ${day}, which is in the future (today is ${today}, UTC).`);
      }
      const isNothing = (value) => value === null || typeof value === "string";
      function readAnswer(answer) {
        const text = answer.body.trim();
        if (text === "")
          return "absent";
        const value = parsed(text);
        if (isNothing(value))
          return "absent";
        const result = ENVELOPE.safeParse(value);
        return result.success ? result.data : void 0;
      }
      function envelopeOf(envelope, request) {
        const named = envelope.download_links;
        if (named.length === 0)
          return { kind: "absent" };
        if (named.length > LINKS_LIMIT) {
          const what = `The report has ${named.length} parts; the limit is ${LINKS_LIMIT}.`;
          throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.lZ("LIMIT_EXCEEDED", what);
        }
        const day = request.kind === "day" ? envelope.report_day : envelope.report_end_day;
        if (day === void 0 || !(0, _reports_days_js__WEBPACK_IMPORTED_MODULE_2__.N)(day)) {
          throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.lZ("API_ANSWER_INVALID", "GitHub's answer names no day of the report.");
        }
        if (request.kind === "day" && day !== request.day) {
          throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.lZ("REPORT_MISMATCH", `GitHub answered with the report of ${day}.`);
        }
        const { report_day, report_start_day, report_end_day } = envelope;
        const period = [report_day, report_start_day, report_end_day];
        const files = filesOf(named);
        const version = JSON.stringify([period, [...files.keys()]]);
        return { kind: "links", links: [...files.values()], day, version };
      }
      function filesOf(links) {
        const files = /* @__PURE__ */ new Map();
        for (const link of links) {
          const url = URL.parse(link);
          const file = url === null ? link : `${url.protocol}//${url.host}${url.pathname}`;
          if (!files.has(file))
            files.set(file, link);
        }
        return files;
      }
      function odditiesOf(envelope) {
        const { download_links: links, report_start_day: first, report_end_day: last } = envelope;
        const again = links.length - filesOf(links).size;
        const span = Date.parse(last ?? "") - Date.parse(first ?? "");
        const days = Number.isNaN(span) ? WINDOW_DAYS : Math.round(span / DAY_IN_MILLISECONDS) + 1;
        return [
          ...again > 0 ? [`names ${again === 1 ? "a part" : `${again} parts`} twice; each counts once`] : [],
          ...days === WINDOW_DAYS ? [] : [`spans ${days} days instead of ${WINDOW_DAYS}`]
        ];
      }
      function parsed(text) {
        try {
          return JSON.parse(text);
        } catch {
          return void 0;
        }
      }
    })
  ),
  /***/
  4809: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $X: () => (
          /* binding */
          writePart
        ),
        /* harmony export */
        lS: () => (
          /* binding */
          writeRows
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
      var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /* @__PURE__ */ __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
      var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
      var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /* @__PURE__ */ __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /* @__PURE__ */ __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
      var node_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8474);
      var node_events__WEBPACK_IMPORTED_MODULE_3___default = /* @__PURE__ */ __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_3__);
      var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
      var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /* @__PURE__ */ __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
      var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
      var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = /* @__PURE__ */ __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
      var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9394);
      var _net_faults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4026);
      const PART_LIMIT = 4 * 1024 ** 3;
      const RATIO_LIMIT = 200;
      const RATIO_GRACE = 16 * 1024 ** 2;
      const GZIP_LEVEL = 6;
      async function writePart(response, target) {
        try {
          return await written(response, target);
        } catch (error) {
          response.close();
          await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target.file, { force: true });
          throw error;
        }
      }
      async function writeRows(chunks, target) {
        const seen = watched(target.transform?.(chunks, target.rows) ?? chunks, target.reader);
        const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        try {
          const bytes = await save(target.gzip ? packed(seen) : seen, target.file, hash);
          const reading = await target.reader.end();
          return { file: target.file, bytes, sha256: hash.digest("hex"), reading };
        } catch (error) {
          target.reader.drop?.();
          throw error;
        }
      }
      async function written(response, target) {
        if (Number(response.headers["content-length"] ?? 0) > PART_LIMIT)
          throw tooLarge();
        const digests = promisedDigests(response);
        const raw = { bytes: 0 };
        const sent = limited(response.body, raw, digests.sent);
        const decoded = decodedBody(sent, response.headers["content-encoding"]);
        const plain = decoded === sent ? sent : unpacked(decoded, raw, digests.stored);
        const part = await writeRows(plain, target);
        digests.check();
        if (part.reading.illegible) {
          throw new _net_faults_js__WEBPACK_IMPORTED_MODULE_6__.wX("EREPORT", "the file is not a report: no line of it can be read");
        }
        return part;
      }
      async function save(chunks, file, hash) {
        const stream = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(file, { flags: "wx", mode: 384, highWaterMark: 1 << 20 });
        let failure;
        stream.on("error", (error) => failure = error);
        let bytes = 0;
        try {
          for await (const chunk of chunks) {
            if (failure !== void 0)
              throw failure;
            bytes += chunk.length;
            hash.update(chunk);
            if (!stream.write(chunk))
              await (0, node_events__WEBPACK_IMPORTED_MODULE_3__.once)(stream, "drain");
          }
          stream.end();
          await (0, node_events__WEBPACK_IMPORTED_MODULE_3__.once)(stream, "close");
          if (failure !== void 0)
            throw failure;
          return bytes;
        } finally {
          stream.destroy();
          if (!stream.closed)
            await new Promise((resolve) => stream.once("close", () => resolve()));
        }
      }
      async function* watched(chunks, reader) {
        for await (const chunk of chunks) {
          const taken = reader.write(chunk);
          if (taken !== void 0)
            await taken;
          yield chunk;
        }
      }
      async function* limited(chunks, count, digest) {
        for await (const chunk of chunks) {
          count.bytes += chunk.length;
          if (count.bytes > PART_LIMIT)
            throw tooLarge();
          digest?.update(chunk);
          yield chunk;
        }
      }
      async function* unpacked(chunks, raw, digest) {
        const count = { bytes: 0 };
        for await (const chunk of limited(chunks, count, digest)) {
          if (count.bytes > RATIO_GRACE && count.bytes > raw.bytes * RATIO_LIMIT)
            throw tooLarge();
          yield chunk;
        }
      }
      function tooLarge() {
        const gigabytes = PART_LIMIT / 1024 ** 3;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_7__.lZ("LIMIT_EXCEEDED", `A part is larger than ${gigabytes} GiB, or unpacks to more than ${RATIO_LIMIT} times its size.`);
      }
      function decodedBody(chunks, encoding) {
        const name = (encoding ?? "identity").trim().toLowerCase();
        if (name === "identity" || name === "")
          return chunks;
        const decoder = DECODERS[name]?.();
        if (decoder === void 0) {
          throw new _net_faults_js__WEBPACK_IMPORTED_MODULE_6__.wX("EENCODING", `the encoding ${JSON.stringify(name)} is not known`);
        }
        return (0, node_stream__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(chunks), decoder, () => void 0);
      }
      const DECODERS = {
        gzip: node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip,
        "x-gzip": node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip,
        deflate: node_zlib__WEBPACK_IMPORTED_MODULE_5__.createInflate,
        br: node_zlib__WEBPACK_IMPORTED_MODULE_5__.createBrotliDecompress
      };
      function packed(chunks) {
        return (0, node_stream__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(chunks), (0, node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ level: GZIP_LEVEL }), () => void 0);
      }
      function promisedDigests(response) {
        const promised = response.headers["content-md5"];
        const blob = response.headers["x-ms-blob-content-md5"];
        const encoded = (response.headers["content-encoding"] ?? "identity") !== "identity";
        const sent = promised === void 0 && blob === void 0 ? void 0 : (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
        const stored = blob !== void 0 && encoded ? (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5") : void 0;
        return {
          sent,
          stored,
          check() {
            const outer = sent?.digest("base64");
            const inner = stored?.digest("base64");
            if (promised !== void 0 && promised !== outer) {
              throw new _net_faults_js__WEBPACK_IMPORTED_MODULE_6__.wX("EDIGEST", "the file differs from its Content-MD5");
            }
            if (blob !== void 0 && blob !== outer && blob !== inner) {
              throw new _net_faults_js__WEBPACK_IMPORTED_MODULE_6__.wX("EDIGEST", "the file differs from the digest of the stored one");
            }
          }
        };
      }
    })
  ),
  /***/
  9597: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        a: () => (
          /* binding */
          askSeats
        ),
        f: () => (
          /* binding */
          fetchSeats
        )
      });
      var external_node_path_ = __webpack_require__(6760);
      var promises_ = __webpack_require__(8500);
      var errors = __webpack_require__(9394);
      var layout = __webpack_require__(7349);
      var api_errors = __webpack_require__(5164);
      var collect_part = __webpack_require__(4809);
      var json = __webpack_require__(1789);
      ;
      function readSeatPage({ body, headers }) {
        const value = parsed(body);
        if (!(0, json.OW)(value))
          return void 0;
        const { total_seats: total, seats } = value;
        if (!Number.isSafeInteger(total) || Number(total) < 0)
          return void 0;
        if (!Array.isArray(seats) || !seats.every(json.OW))
          return void 0;
        const { link } = headers;
        return {
          total: Number(total),
          size: seats.length,
          names: seats.flatMap(nameOf),
          next: link === void 0 ? void 0 : /rel="next"/.test(link),
          last: Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? "")?.[1] ?? 0),
          lines: () => seatTexts(body).map(lineOf)
        };
      }
      function parsed(text) {
        try {
          return JSON.parse(text);
        } catch {
          return void 0;
        }
      }
      function nameOf(seat) {
        const { assignee, organization, assigning_team: team, created_at: since } = seat;
        const [who, where, by] = [assignee, organization, team].map((one) => (0, json.OW)(one) ? one["id"] ?? one["login"] ?? one["slug"] : void 0);
        return who === void 0 ? [] : [JSON.stringify([who, where, by, since])];
      }
      const [QUOTE, BACKSLASH] = [34, 92];
      function seatTexts(body) {
        let texts = [];
        let [depth, begin, key, inSeats] = [0, 0, "", false];
        for (let index = 0; index < body.length; index += 1) {
          const unit = body.charCodeAt(index);
          if (unit === QUOTE) {
            const end = endOfString(body, index);
            if (depth === 1)
              key = body.slice(index, end + 1);
            index = end;
          } else if (isBracket(unit, "[")) {
            depth += 1;
            if (depth === 2 && JSON.parse(key) === "seats") {
              inSeats = true;
              texts = [];
            }
            if (depth === 3)
              begin = index;
          } else if (isBracket(unit, "]")) {
            if (depth === 3 && inSeats)
              texts.push(body.slice(begin, index + 1));
            depth -= 1;
            if (depth === 1)
              inSeats = false;
          }
        }
        return texts;
      }
      const isBracket = (unit, bracket) => (unit & ~32) === bracket.charCodeAt(0);
      function endOfString(body, start) {
        let end = body.indexOf('"', start + 1);
        while (isEscaped(body, end))
          end = body.indexOf('"', end + 1);
        return end;
      }
      function isEscaped(body, index) {
        let first = index;
        while (body.charCodeAt(first - 1) === BACKSLASH)
          first -= 1;
        return (index - first) % 2 === 1;
      }
      const lineOf = (text) => `${/[\r\n]/.test(text) ? text.replace(/\s*[\r\n]\s*/g, "") : text}
`;
      ;
      const PER_PAGE = 100;
      const MOST_PAGES = 1e4;
      const READINGS = 3;
      const PAUSE = 1e3;
      const PAGES_PER_SLOT = 4;
      const STEP = 20;
      async function fetchSeats(request, ports) {
        const { clock, signal } = ports.connection;
        for (let reading = 1; ; reading += 1) {
          try {
            const folder = await ports.staging.folder();
            const part = await (0, collect_part.lS)(seatLines(request, ports), {
              file: (0, external_node_path_.join)(folder, (0, layout.pn)(0, ports.format)),
              reader: ports.openReader({
                entry: request.entry,
                scope: request.scope,
                day: request.day,
                index: 0
              }),
              gzip: ports.format === "ndjson.gz",
              transform: ports.transform,
              rows: request.entry.rows
            });
            return { folder, parts: [part], readings: [part.reading] };
          } catch (error) {
            const moved = error instanceof errors.lZ && error.code === "REPORT_INCOMPLETE";
            if (!moved || reading === READINGS)
              throw error;
            await clock.sleep(clock.scaled(PAUSE), signal);
          }
        }
      }
      async function* seatLines(request, ports) {
        const first = await askSeats(request, { page: 1 }, ports);
        const pages = Math.max(first.last, Math.ceil(first.total / (first.size || PER_PAGE)));
        const queue = openQueue(pages, ports.calls.concurrency * PAGES_PER_SLOT, (number) => askSeats(request, { page: number }, ports));
        const seen = /* @__PURE__ */ new Set();
        let count = 0;
        try {
          for (let number = 1, page = first; ; page = await queue.take(++number)) {
            if (number > MOST_PAGES || pages > MOST_PAGES)
              throw tooMany(request);
            const misfit = misfitOf(page, first, { more: number < pages, seen });
            if (misfit !== void 0)
              throw incomplete(request, `page ${number} ${misfit}`);
            count += page.size;
            yield* inSteps(page.lines());
            if (number >= pages && !(page.next ?? page.size >= PER_PAGE))
              break;
          }
        } finally {
          await queue.close();
        }
        if (count >= first.total)
          return;
        throw incomplete(request, `its pages hold ${count} of ${first.total} seats`);
      }
      async function* inSteps(lines) {
        for (let index = 0; index < lines.length; index += STEP) {
          await (0, promises_.setImmediate)();
          yield Buffer.from(lines.slice(index, index + STEP).join(""), "utf8");
        }
      }
      function misfitOf(page, first, { more, seen }) {
        if (page.total !== first.total)
          return `tells of ${page.total} seats, page 1 of ${first.total}`;
        const size = page.size;
        if (more && (size === 0 || size !== first.size))
          return `holds ${size} seats`;
        const repeated = page.names.some((name) => seen.has(name));
        for (const name of page.names)
          seen.add(name);
        return repeated ? "repeats seats of an earlier page" : void 0;
      }
      function openQueue(pages, held, ask) {
        const asked = /* @__PURE__ */ new Map();
        const start = (number) => {
          const page = asked.get(number) ?? ask(number);
          void page.catch(() => void 0);
          asked.set(number, page);
          return page;
        };
        return {
          take(number) {
            const page = start(number);
            const end = Math.min(pages, number + held - 1);
            for (let next = number + 1; next <= end; next += 1)
              void start(next);
            asked.delete(number);
            return page;
          },
          async close() {
            await Promise.allSettled(asked.values());
          }
        };
      }
      async function askSeats(request, { page, size = PER_PAGE }, ports) {
        const { entry, scope } = request;
        const read = {};
        const answer = await ports.calls(() => ports.api.request(entry.route, { slug: scope.slug, page, per_page: size }, { expect: (seen) => (read.page = readSeatPage(seen)) !== void 0 }));
        if (answer.status === 200 && read.page !== void 0)
          return read.page;
        if (page > 1 && (answer.status === 403 || answer.status === 404)) {
          throw incomplete(request, `page ${page} was answered with HTTP ${answer.status}`);
        }
        throw (0, api_errors.W)(answer, request, { ...ports, answered: ports.answered() || page > 1 });
      }
      function incomplete({ entry, scope }, what) {
        const about = { report: entry.report, slug: scope.slug };
        return new errors.lZ("REPORT_INCOMPLETE", `The list of seats changed while it was read, ${READINGS} times: ${what}.`, { about });
      }
      function tooMany({ entry, scope }) {
        const about = { report: entry.report, slug: scope.slug };
        return new errors.lZ("LIMIT_EXCEEDED", `There are more than ${MOST_PAGES} pages.`, { about });
      }
    })
  ),
  /***/
  3049: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Pr: () => (
          /* binding */
          meaningOf
        ),
        /* harmony export */
        kD: () => (
          /* binding */
          isKnownRefusal
        ),
        /* harmony export */
        nt: () => (
          /* binding */
          isDoubt
        ),
        /* harmony export */
        z_: () => (
          /* binding */
          refusalError
        )
        /* harmony export */
      });
      var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9394);
      var _text_cleaner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5749);
      const CONFLICT = /not a fast[- ]forward|reference does not exist|reference already exists|cannot lock ref|is at [0-9a-f]{7,40} but expected|reference (cannot be updated|update failed)|head (branch )?was modified/i;
      const LATE = /(tree|parent|object|base_tree|commit)[\w .]* (sha )?does not exist|BadObjectState|object not found/i;
      const EMPTY = /repository is empty/i;
      const TOO_SLOW = /timed? ?out|timeout/i;
      const BYPASS = "The rule wants something that an API commit cannot give. Let the actor of `commit-token` bypass it (the workflow's own GITHUB_TOKEN cannot always be a bypass actor), name another branch in `commit-branch`, or keep the files as an artifact only.";
      const REFUSALS = [
        {
          status: [401],
          code: "TOKEN_REJECTED",
          hint: "The token that commits is wrong, revoked or expired. Check the secret that `commit-token` is set from; without `commit-token` the workflow's own token commits."
        },
        {
          words: /verified signature|must be signed/i,
          code: "COMMIT_PROTECTED",
          hint: "The branch takes only verified signatures. GitHub signs commits of the workflow's GITHUB_TOKEN and of GitHub Apps, not those of personal access tokens: use one of these as `commit-token`, or another branch."
        },
        {
          words: /push protection|secret (scanning|detected)|contain secrets|push cannot contain/i,
          code: "COMMIT_PROTECTED",
          hint: "Push protection took something in the reports for a secret. Review it in the security settings of the repository and allow it there, or keep the files as an artifact only."
        },
        {
          words: /protected (branch|ref)|rule violation|changes must be made through|required status check|protected branch hook declined|cannot (update|create) this protected|not authorized to push|merge queue/i,
          code: "COMMIT_PROTECTED",
          hint: BYPASS
        },
        {
          words: /archived/i,
          status: [403],
          code: "COMMIT_FORBIDDEN",
          hint: "The repository is archived and takes no commits. Unarchive it, or name another one in `commit-repository`."
        },
        {
          words: /SAML|single sign-on/i,
          status: [403],
          code: "SSO_REQUIRED",
          hint: "Authorize the token that commits for SAML single sign-on of the organization that owns the repository."
        },
        {
          words: /over (its|the|their)?[\w ]*quota|storage limit|repository (is )?disabled|access blocked|billing/i,
          code: "COMMIT_FORBIDDEN",
          hint: "GitHub does not let anybody write to this repository now (disabled, blocked or over its quota). Settle that with its owner, or name another one in `commit-repository`."
        },
        { words: /too large|exceeds|size limit/i, status: [413, 422], code: "COMMIT_TOO_LARGE" },
        { words: /malformed path|path (component|contains)|invalid path/i, code: "COMMIT_PATH_BLOCKED" },
        {
          words: /(^|[^a-z])ref(erence)? name|not a valid ref/i,
          status: [422],
          code: "COMMIT_BRANCH_INVALID"
        },
        { status: [429], code: "RATE_LIMITED" },
        { status: [403, 451], code: "COMMIT_FORBIDDEN" },
        { status: [404], code: "COMMIT_FORBIDDEN" }
      ];
      function meaningOf(answer) {
        const words = wordsOf(answer);
        const { status } = answer;
        if (status >= 500 || status === 422 && TOO_SLOW.test(words))
          return "too-slow";
        if (status !== 409 && status !== 422)
          return "refused";
        if (EMPTY.test(words))
          return "empty";
        if (CONFLICT.test(words))
          return "conflict";
        return LATE.test(words) ? "late" : "refused";
      }
      function isKnownRefusal(answer) {
        return rowOf(answer) !== void 0;
      }
      function isDoubt(error) {
        const doubts = [
          "API_UNREACHABLE",
          "API_ANSWER_INVALID",
          "RATE_LIMITED",
          "TIMED_OUT",
          "CANCELLED"
        ];
        return !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ) || doubts.includes(error.code);
      }
      function refusalError(answer, { what, repository }) {
        const row = rowOf(answer);
        const words = wordsOf(answer);
        const request = answer.headers["x-github-request-id"];
        const said = words === "" ? void 0 : words;
        const about = { repository, said, host: answer.host, status: answer.status, request };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(row?.code ?? "COMMIT_FAILED", `${what}.`, { hint: row?.hint, about });
      }
      function rowOf(answer) {
        const words = wordsOf(answer);
        return REFUSALS.find((row) => (row.status?.includes(answer.status) ?? true) && (row.words?.test(words) ?? true));
      }
      const LONGEST_QUOTE = 300;
      function wordsOf(answer) {
        const texts = [answer.body];
        try {
          texts.splice(0, 1, ...messagesIn(JSON.parse(answer.body)));
        } catch {
        }
        return (0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_1__.uH)(texts.join(" ")).replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE);
      }
      function messagesIn(value) {
        if (typeof value === "string")
          return [value];
        if (Array.isArray(value))
          return value.flatMap(messagesIn);
        if (typeof value !== "object" || value === null)
          return [];
        const message = "message" in value ? messagesIn(value.message) : [];
        return "errors" in value ? [...message, ...messagesIn(value.errors)] : message;
      }
    })
  ),
  /***/
  370: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        A: () => (
          /* binding */
          pLimit
        )
      });
      ;
      class Node {
        value;
        next;
        constructor(value) {
          this.value = value;
        }
      }
      class Queue {
        #head;
        #tail;
        #size;
        constructor() {
          this.clear();
        }
        enqueue(value) {
          const node = new Node(value);
          if (this.#head) {
            this.#tail.next = node;
            this.#tail = node;
          } else {
            this.#head = node;
            this.#tail = node;
          }
          this.#size++;
        }
        dequeue() {
          const current = this.#head;
          if (!current) {
            return;
          }
          this.#head = this.#head.next;
          this.#size--;
          if (!this.#head) {
            this.#tail = void 0;
          }
          return current.value;
        }
        peek() {
          if (!this.#head) {
            return;
          }
          return this.#head.value;
        }
        clear() {
          this.#head = void 0;
          this.#tail = void 0;
          this.#size = 0;
        }
        get size() {
          return this.#size;
        }
        *[Symbol.iterator]() {
          let current = this.#head;
          while (current) {
            yield current.value;
            current = current.next;
          }
        }
        *drain() {
          while (this.#head) {
            yield this.dequeue();
          }
        }
      }
      ;
      function pLimit(concurrency) {
        let rejectOnClear = false;
        if (typeof concurrency === "object") {
          ({ concurrency, rejectOnClear = false } = concurrency);
        }
        validateConcurrency(concurrency);
        if (typeof rejectOnClear !== "boolean") {
          throw new TypeError("Expected `rejectOnClear` to be a boolean");
        }
        const queue = new Queue();
        let activeCount = 0;
        const resumeNext = () => {
          if (activeCount < concurrency && queue.size > 0) {
            activeCount++;
            queue.dequeue().run();
          }
        };
        const next = () => {
          activeCount--;
          resumeNext();
        };
        const run = async (function_, resolve, arguments_) => {
          const result = (async () => function_(...arguments_))();
          resolve(result);
          try {
            await result;
          } catch {
          }
          next();
        };
        const enqueue = (function_, resolve, reject, arguments_) => {
          const queueItem = { reject };
          new Promise((internalResolve) => {
            queueItem.run = internalResolve;
            queue.enqueue(queueItem);
          }).then(run.bind(void 0, function_, resolve, arguments_));
          if (activeCount < concurrency) {
            resumeNext();
          }
        };
        const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
          enqueue(function_, resolve, reject, arguments_);
        });
        Object.defineProperties(generator, {
          activeCount: {
            get: () => activeCount
          },
          pendingCount: {
            get: () => queue.size
          },
          clearQueue: {
            value() {
              if (!rejectOnClear) {
                queue.clear();
                return;
              }
              const abortError = AbortSignal.abort().reason;
              while (queue.size > 0) {
                queue.dequeue().reject(abortError);
              }
            }
          },
          concurrency: {
            get: () => concurrency,
            set(newConcurrency) {
              validateConcurrency(newConcurrency);
              concurrency = newConcurrency;
              queueMicrotask(() => {
                while (activeCount < concurrency && queue.size > 0) {
                  resumeNext();
                }
              });
            }
          },
          map: {
            async value(iterable, function_) {
              const promises = [];
              try {
                Array.from(iterable, (value, index) => {
                  const promise = generator(function_, value, index);
                  promises.push(promise);
                  return promise;
                });
              } catch (error) {
                for (const promise of promises) {
                  promise.catch(() => {
                  });
                }
                throw error;
              }
              return Promise.all(promises);
            }
          }
        });
        return generator;
      }
      function limitFunction(function_, options) {
        const limit = pLimit(options);
        const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
        Object.defineProperty(limitedFunction, "clearQueue", {
          value: limit.clearQueue
        });
        return limitedFunction;
      }
      function validateConcurrency(concurrency) {
        if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
          throw new TypeError("Expected `concurrency` to be a number from 1 and up");
        }
      }
    })
  )
};
