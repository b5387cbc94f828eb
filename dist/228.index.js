export const id = 228;
export const ids = [228];
export const modules = {
  /***/
  9228: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        checkAccess: () => (
          /* binding */
          checkAccess
        )
      });
      var p_limit = __webpack_require__(370);
      var src_errors = __webpack_require__(9394);
      var catalogue = __webpack_require__(1770);
      var days = __webpack_require__(8120);
      var collect_access = __webpack_require__(9558);
      var inline = __webpack_require__(3921);
      var links = __webpack_require__(6043);
      var seats = __webpack_require__(9597);
      ;
      const DAYS_BACK = 4;
      async function probeAll(wishes, ports) {
        const of = (scope) => wishes.entries.map((entry) => requestOf(entry, scope, wishes));
        const asking = { ...ports, answered: () => false, today: wishes.today };
        const probed = await Promise.all(wishes.scopes.flatMap(of).map((request) => probe(request, asking)));
        return decided(probed, (request) => probe(request, asking));
      }
      function requestOf(entry, scope, { team, today }) {
        const named = true;
        switch (entry.period) {
          case "day":
            return { kind: "day", entry, scope, named, day: (0, days.fi)(today, -DAYS_BACK) };
          case "window":
            return { kind: "window", entry, scope, named };
          case "snapshot":
            return { kind: "snapshot", entry, scope, named, day: today };
          case "inline":
            return { kind: "inline", entry, scope, named, team };
        }
      }
      async function probe(request, asking) {
        let status;
        const api = {
          async request(...call) {
            const answer = await asking.api.request(...call);
            status = answer.status;
            return answer;
          }
        };
        try {
          const found = await ask(request, { ...asking, api });
          return { request, status, ...found };
        } catch (thrown) {
          const error = (0, src_errors.ie)(thrown);
          return { request, status: error.about.status ?? status, kind: "refused", error };
        }
      }
      async function ask(request, asking) {
        if (request.kind === "snapshot") {
          await (0, seats.a)(request, { page: 1, size: 1 }, asking);
          return { kind: "readable" };
        }
        if (request.kind === "inline") {
          await (0, inline.H)(request, { page: 1, size: 1 }, asking);
          return { kind: "readable" };
        }
        const answer = await asking.calls(() => (0, links.d1)(request, asking));
        if (answer.kind === "links")
          return { kind: "readable" };
        return answer.kind === "absent" ? { kind: "absent" } : answer;
      }
      async function decided(probed, again) {
        const access = (0, collect_access.b)();
        const all = [...probed];
        const note = ({ kind, request }) => {
          const answered = kind === "readable" || kind === "absent";
          if (answered && request.kind !== "snapshot")
            access.prove(request.scope);
        };
        probed.forEach(note);
        for (const { scope } of probed.filter(({ kind }) => kind === "not-found").map(requestIn)) {
          const entry = (0, catalogue.Oc)(scope.kind);
          if (access.proved(scope) || windowIn(all, scope) !== void 0)
            continue;
          const extra = await again({ kind: "window", entry, scope, named: false });
          all.push({ ...extra, extra: true });
          note(extra);
        }
        return all.map((one) => {
          if (one.kind !== "not-found")
            return one;
          if (access.proved(one.request.scope))
            return { ...one, kind: "absent" };
          const other = windowIn(all, one.request.scope);
          const told = other?.kind === "refused" && other.error.code !== "NOT_FOUND" ? other : one;
          return { ...one, kind: "refused", error: told.error };
        });
      }
      const requestIn = ({ request }) => request;
      function windowIn(all, scope) {
        const entry = (0, catalogue.Oc)(scope.kind);
        return all.find(({ request }) => request.entry === entry && request.scope === scope);
      }
      var guard = __webpack_require__(578);
      var outputs = __webpack_require__(7729);
      var schemas = __webpack_require__(9691);
      var visibility = __webpack_require__(8819);
      var git_errors = __webpack_require__(3049);
      ;
      const SHAPE = schemas._H3({
        full_name: schemas.YjP(),
        archived: schemas.zMY().optional(),
        disabled: schemas.zMY().optional(),
        permissions: schemas._H3({ push: schemas.zMY(), pull: schemas.zMY().optional() }).optional()
      });
      async function writeAccess(name, api) {
        const answer = await api.request("GET /repos/{owner}/{repo}", { ...name }, { expect: (seen) => descriptionIn(seen) !== void 0 });
        const { status } = answer;
        const found = status === 200 ? descriptionIn(answer) : void 0;
        if (found === void 0)
          return { status, kind: "no", error: refused(answer) };
        if (!(0, visibility.Ft)(found.full_name, (0, visibility.Vb)(name))) {
          const error = (0, visibility.Kg)((0, visibility.Vb)(name)).with({ repository: void 0 });
          return { status, kind: "no", error };
        }
        return { status, ...judged(found, scopesOf(answer)) };
      }
      function judged({ archived, disabled, permissions }, scopes) {
        const no = (what, hint) => ({
          kind: "no",
          error: new src_errors.lZ("COMMIT_FORBIDDEN", what, { hint })
        });
        if (archived === true)
          return no("The repository is archived and takes no commits.", ARCHIVED);
        if (disabled === true)
          return no("The repository is disabled and takes no commits.", ARCHIVED);
        if (scopes !== void 0 && !scopes.some((scope) => /^(public_)?repo$/.test(scope))) {
          return no("The token that commits has no scope that writes repositories.", SCOPE);
        }
        if (permissions === void 0)
          return { kind: "unknown", why: SILENT };
        if (permissions.push)
          return { kind: "yes", why: scopes === void 0 ? ROLE : WRITABLE };
        if (permissions.pull === false)
          return { kind: "unknown", why: SILENT };
        return no("The token that commits may read the repository, but not write it.", READ_ONLY);
      }
      const WRITABLE = "The token may write it.";
      const ROLE = "Whoever the token belongs to may write it. Whether the token itself has `contents: write`, GitHub tells only at the first commit.";
      const SILENT = "Unknown: the token may read it; whether it may write, GitHub tells only at the first commit.";
      const ARCHIVED = "Name another one in `commit-repository`, or make this one writable again.";
      const SCOPE = 'Give the classic token the scope `repo`, or use a fine-grained token with "Contents": write.';
      const READ_ONLY = 'Give the owner of `commit-token` the role "Write" on the repository, and the token `contents: write`; without `commit-token`, the job needs `permissions: contents: write`.';
      function scopesOf({ headers }) {
        return headers["x-oauth-scopes"]?.split(",").map((scope) => scope.trim());
      }
      function refused(answer) {
        const { host, status } = answer;
        const { code, hint } = (0, git_errors.z_)(answer, { what: "", repository: "" });
        const about = { host, status };
        if (status === 404) {
          const what2 = "The repository does not exist, or the token that commits may not see it.";
          return new src_errors.lZ("COMMIT_REPOSITORY_NOT_FOUND", what2, { about });
        }
        const what = "GitHub did not let the token that commits read the repository.";
        return new src_errors.lZ(code, what, { about, hint });
      }
      function descriptionIn({ body }) {
        try {
          return SHAPE.safeParse(JSON.parse(body)).data;
        } catch {
          return void 0;
        }
      }
      var blocks = __webpack_require__(9268);
      var markdown = __webpack_require__(7175);
      ;
      const MOST_LINES = 400;
      function renderAccess(lines, scopes, error) {
        const [only, ...others] = scopes;
        const of = only === void 0 || others.length > 0 ? (0, markdown.gB)`` : (0, markdown.gB)` · ${(0, markdown.UU)(only.slug)}`;
        const isRefused = (line) => line.error !== void 0;
        const sorted = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))];
        return `${(0, blocks.t$)((0, blocks.R_)(1, (0, markdown.gB)`Copilot usage: check of access${of}`), error && (0, blocks.xE)("CAUTION", (0, blocks.t$)((0, markdown.gB)`**The check failed:** ${(0, markdown.CS)(error.sentence)} (${(0, markdown.UU)(error.code)})`, (0, markdown.gB)`**What to do:** ${(0, markdown.CS)(error.hint)}`)), (0, blocks.tp)(COLUMNS, sorted, { order: (0, markdown.gB)`what cannot be read or written first`, cap: MOST_LINES }), (0, markdown.gB)`Nothing was downloaded or stored.`)}
`;
      }
      const COLUMNS = [
        { title: (0, markdown.gB)`What was asked`, cell: ({ asked }) => (0, markdown.CS)(asked) },
        { title: (0, markdown.gB)`Answer`, cell: ({ answer }) => (0, markdown.CS)(answer) },
        { title: (0, markdown.gB)`What it means`, cell: ({ meaning }) => (0, markdown.CS)(meaning) },
        {
          title: (0, markdown.gB)`What to do`,
          cell: ({ advice }) => advice === "" ? (0, markdown.gB)`–` : (0, markdown.CS)(advice)
        }
      ];
      ;
      async function checkAccess(settings, ports) {
        const calls = (0, p_limit.A)(settings.concurrency);
        const guarding = (0, guard.E)(settings, ports.guard);
        const probing = probeAll(settings, { ...ports.asking, calls });
        const [{ watch, refused: refused2 }, probed, written] = await Promise.all([
          guarding,
          probing,
          commitLine(settings, ports.commits)
        ]);
        const lines = [...probed.map(lineOf), ...written, ...guardLine(settings, watch, refused2)];
        const cancelled = lines.find(({ error: error2 }) => error2?.code === "CANCELLED")?.error;
        if (cancelled !== void 0)
          throw cancelled;
        const error = verdict(lines);
        for (const text of textTable(lines))
          ports.log.info(text);
        ports.writeOutputs(outputs.gr);
        if (settings.summary)
          await ports.writeSummary(renderAccess(lines, settings.scopes, error));
        return { facts: outputs.gr, error };
      }
      const MEANINGS = {
        TOKEN_REJECTED: "GitHub does not know the token: it is wrong, revoked or expired.",
        POLICY_DISABLED: 'The policy "Copilot usage metrics" is off.',
        ROLE_MISSING: "The token may not read it: it lacks the permission, or its owner the role.",
        SEATS_REFUSED: "The token may not read seats.",
        APP_NOT_INSTALLED: "The GitHub App is not installed on the enterprise itself.",
        GITHUB_TOKEN_USED: "It is the workflow's own token, which never reads reports.",
        SSO_REQUIRED: "The token is not authorized for SAML single sign-on.",
        NOT_FOUND: "There is no such slug, or the token may not see it.",
        REPORT_RETIRED: "GitHub no longer offers it.",
        API_REFUSED: "GitHub refused the request."
      };
      function meaningOf({ code, what }) {
        return MEANINGS[code] ?? what;
      }
      function answerOf(status, error) {
        if (status !== void 0)
          return `HTTP ${status}`;
        return error?.about.fault ?? "no answer";
      }
      function lineOf(probed) {
        const asked = askedOf(probed.request) + (probed.extra ? ", to tell what 404 means" : "");
        const answer = answerOf(probed.status, probed.kind === "refused" ? probed.error : void 0);
        switch (probed.kind) {
          case "readable":
            return { asked, answer, meaning: "The token may read it.", advice: "" };
          case "absent": {
            const meaning = "The token may read it; GitHub has no report of that time.";
            return { asked, answer, meaning, advice: "" };
          }
          case "refused": {
            const { entry, scope } = probed.request;
            const about = { report: entry.report, slug: scope.slug };
            const error = probed.error.with({ ...about, ...probed.error.about });
            return { asked, answer, meaning: meaningOf(error), advice: error.hint, error };
          }
        }
      }
      function askedOf(request) {
        const what = `${request.entry.report} of ${request.scope.slug}`;
        switch (request.kind) {
          case "day":
            return `${what}, ${request.day}`;
          case "window":
            return what;
          case "snapshot":
            return `${what}, the first one`;
          case "inline":
            return request.team === void 0 ? what : `${what}, team ${request.team}`;
        }
      }
      async function commitLine({ commit }, api) {
        if (commit === void 0)
          return [];
        const asked = "the repository that is committed to";
        const access = await writeAccess(commit.repository, api).catch((thrown) => ({
          ...{ kind: "no", status: void 0 },
          error: (0, src_errors.ie)(thrown)
        }));
        const answer = answerOf(access.status);
        if (access.kind !== "no")
          return [{ asked, answer, meaning: access.why, advice: "" }];
        const { error } = access;
        const told = answerOf(access.status ?? error.about.status, error);
        return [{ asked, answer: told, meaning: error.what, advice: error.hint, error }];
      }
      function guardLine(settings, watch, error) {
        const personal = settings.entries.some((entry) => entry.personal) || settings.summaryUsers;
        if (!personal)
          return [];
        const asked = "who can read data on users and repositories";
        const answer = `visibility ${watch.running()}`;
        if (error !== void 0)
          return [{ asked, answer, meaning: error.what, advice: error.hint, error }];
        const meaning = settings.allowPublicRepository ? "It may go there: `allow-public-repository` is set." : "It may go there.";
        return [{ asked, answer, meaning, advice: "" }];
      }
      function verdict(lines) {
        const errors = lines.flatMap(({ error }) => error ?? []);
        const [first] = errors;
        const late = errors.find(({ code: code2 }) => code2 === "TIMED_OUT");
        if (first === void 0 || late !== void 0)
          return late;
        const { code, about, hint } = first;
        const meaning = meaningOf(first);
        const what = errors.length === 1 ? meaning : `${errors.length} of ${lines.length} cannot be read or written. The first: ${meaning}`;
        return new src_errors.lZ(code, what, { about, hint });
      }
      const HEADS = ["What was asked", "Answer", "What it means", "What to do"];
      function textTable(lines) {
        const rows = [HEADS, ...lines.map((line) => [line.asked, line.answer, line.meaning, line.advice])];
        const widths = [0, 1, 2].map((column) => Math.min(70, Math.max(...rows.map((row) => (row[column] ?? "").length))));
        return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ").trimEnd());
      }
    })
  ),
  /***/
  9268: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        KE: () => (
          /* binding */
          listed
        ),
        /* harmony export */
        N4: () => (
          /* binding */
          note
        ),
        /* harmony export */
        R_: () => (
          /* binding */
          heading
        ),
        /* harmony export */
        e5: () => (
          /* binding */
          bullets
        ),
        /* harmony export */
        nf: () => (
          /* binding */
          link
        ),
        /* harmony export */
        t$: () => (
          /* binding */
          stack
        ),
        /* harmony export */
        tp: () => (
          /* binding */
          table
        ),
        /* harmony export */
        xE: () => (
          /* binding */
          alert
        ),
        /* harmony export */
        zH: () => (
          /* binding */
          details
        )
        /* harmony export */
      });
      var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7175);
      function heading(level, text) {
        return `${"#".repeat(level)} ${text}`;
      }
      function stack(...blocks) {
        return blocks.filter((block) => block !== void 0 && block !== "").join("\n\n");
      }
      function listed(pieces, separator = ", ") {
        return pieces.join(separator);
      }
      function table(columns, rows, { order, cap = Infinity, all = rows.length, remark }) {
        if (rows.length === 0)
          return void 0;
        const line = (cells) => `| ${cells.join(" | ")} |`;
        const lines = [
          line(columns.map((column) => column.title)),
          line(columns.map((column) => column.align === "right" ? "---:" : "---")),
          ...rows.slice(0, cap).map((row) => line(columns.map((column) => column.cell(row))))
        ];
        const left = all - Math.min(cap, rows.length);
        const more = left > 0 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)` … and ${left.toLocaleString("en-US")} more.` : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)``;
        const told = remark === void 0 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)`` : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)` ${remark}`;
        return stack(lines.join("\n"), note((0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)`Order: ${order}.${more}${told}`));
      }
      function details(summary, body) {
        if (body === void 0 || body === "")
          return void 0;
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)`<details>
<summary>${summary}</summary>

${body}

</details>`;
      }
      function alert(kind, ...lines) {
        const body = lines.flatMap((text) => text.split("\n")).map((text) => `> ${text}`.trimEnd());
        return [`> [!${kind}]`, ...body].join("\n");
      }
      function note(text) {
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.gB)`<sub>${text}</sub>`;
      }
      function bullets(items) {
        if (items.length === 0)
          return void 0;
        return items.map((item) => `- ${item}`).join("\n");
      }
      const PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/[A-Za-z0-9._~/-]*$/;
      function link(label, url) {
        return PAGE.test(url) ? `[${label}](${url})` : label;
      }
    })
  ),
  /***/
  7175: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        CS: () => (
          /* binding */
          prose
        ),
        /* harmony export */
        UU: () => (
          /* binding */
          name
        ),
        /* harmony export */
        ZV: () => (
          /* binding */
          own
        ),
        /* harmony export */
        gB: () => (
          /* binding */
          safe
        ),
        /* harmony export */
        ml: () => (
          /* binding */
          shorten
        ),
        /* harmony export */
        qE: () => (
          /* binding */
          nameInHtml
        )
        /* harmony export */
      });
      var _text_cleaner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);
      const NAME_CAP = 64;
      const PROSE_CAP = 600;
      const POINTS_PER_GRAPHEME = 8;
      const HARMLESS = /^[A-Za-z0-9_./@+#,=~:-]+(?: [A-Za-z0-9_./@+#,=~:-]+)*$/;
      const COMMAND = /::|##/;
      const PLAIN = /[A-Za-z0-9 -]/;
      const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
      const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
      let graphemes;
      function safe(parts, ...values) {
        return parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ""}${part}`);
      }
      function own(text) {
        return text.replace(/[^A-Za-z0-9 ,;:?()%/.'+-]/g, (character) => entities(character));
      }
      function name(text, cap = NAME_CAP) {
        return inCode(shorten((0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_0__.uH)(text), cap));
      }
      function inCode(short) {
        if (HARMLESS.test(short.text) && !COMMAND.test(short.text)) {
          return `\`${short.text}${short.cut ? "\u2026" : ""}\``;
        }
        return inHtml(short);
      }
      function nameInHtml(text, cap = NAME_CAP) {
        return inHtml(shorten((0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_0__.uH)(text), cap));
      }
      function inHtml(short) {
        if (short.text === "")
          return "<em>empty</em>";
        return `<code>${entities(short.text)}${short.cut ? "\u2026" : ""}</code>`;
      }
      function prose(text, cap = PROSE_CAP) {
        const short = shorten((0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_0__.uH)(text), cap);
        const pieces = [];
        let odd = [];
        const flush = () => {
          if (odd.length > 0)
            pieces.push(oddWords(odd.join(" ")));
          odd = [];
        };
        for (const word of short.text.match(WORDS) ?? []) {
          const isPlain = isPlainWord(word);
          if (isPlain || word.includes("`")) {
            flush();
            pieces.push(isPlain ? word : oddWords(word));
          } else
            odd.push(word);
          if (ENDS.test(word))
            flush();
        }
        flush();
        return `${pieces.join(" ")}${short.cut ? "\u2026" : ""}`;
      }
      const ENDS = /[,;:.!?)]$/;
      const WORDS = /[^ `]*`[^`]+`[^ `]*|[^ ]+/g;
      const WORD = /^["'(]?(?:[A-Za-z]+(?:['-][A-Za-z]+)*)[)"']?[,;:.!?]?$/;
      const NUMBER = /^(?:\d{1,6}[,;:]?|\(\d{1,6}\)?[,;:.!?]?)$/;
      const COMMIT_LIKE = /[a-f]{7}/i;
      function isPlainWord(word) {
        return WORD.test(word) && !COMMIT_LIKE.test(word) || NUMBER.test(word);
      }
      function oddWords(text) {
        const [, before = "", inner = "", after = ""] = /^(["'(]*)(.*?)(["'),;:.!?]*)$/s.exec(text) ?? [];
        const bare = /^`([^`]+)`$/.exec(inner)?.[1] ?? inner;
        return bare === "" ? piece(text) : `${before}${piece(bare)}${after}`;
      }
      function piece(text) {
        return inCode({ text, cut: false });
      }
      function entities(text) {
        return Array.from(text, (character) => {
          if (PLAIN.test(character))
            return character;
          if (UNSEEN.test(character))
            return entities(escapeOf(character));
          const entity = `&#${character.codePointAt(0) ?? 0};`;
          return character === "@" ? `${entity}<!-- -->` : entity;
        }).join("");
      }
      function escapeOf(character) {
        const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return SHORT_ESCAPES[character] ?? `\\u{${point}}`;
      }
      function shorten(text, cap) {
        if (/^[ -~]*$/.test(text.slice(0, cap + 1))) {
          return text.length <= cap ? { text, cut: false } : { text: text.slice(0, cap), cut: true };
        }
        const head = Number.isFinite(cap) ? text.slice(0, (cap + 1) * POINTS_PER_GRAPHEME * 2) : text;
        let kept = "";
        let seen = 0;
        graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
        for (const { segment } of graphemes.segment(head)) {
          if (seen === cap)
            return { text: kept, cut: true };
          kept += Array.from(segment).slice(0, POINTS_PER_GRAPHEME).join("");
          seen += 1;
        }
        return { text: kept, cut: head.length < text.length };
      }
    })
  )
};
