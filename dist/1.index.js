export const id = 1;
export const ids = [1];
export const modules = {
  /***/
  804: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        m: () => (
          /* binding */
          absenceTexts
        )
        /* harmony export */
      });
      var _days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8120);
      const ROWS = [
        {
          fits: ({ state }) => state === "not-ready",
          text: (which) => `Not ready yet (not-ready): ${which}. GitHub makes a report up to two days after the day ended.`
        },
        {
          fits: ({ entry, day }) => day < entry.firstDay,
          text: (which, { entry }) => `Before the first day of the report, ${entry.firstDay} (no-report): ${which}. GitHub has nothing of these days.`
        },
        {
          fits: () => true,
          text: (which) => `No data (no-report): ${which}. GitHub makes no report of a day on which nobody, or fewer than five people, used Copilot.`
        }
      ];
      const MOST_NAMED = 5;
      function absenceTexts(absent) {
        return ROWS.flatMap((row) => {
          const hit = absent.filter((result) => ROWS.find(({ fits }) => fits(result)) === row);
          const [first] = hit;
          if (first === void 0)
            return [];
          const names = [...new Set(hit.map(nameOf))];
          const named = names.slice(0, MOST_NAMED).map((name) => {
            const days = hit.filter((result) => nameOf(result) === name).map(({ day }) => day);
            return `${name}, ${(0, _days_js__WEBPACK_IMPORTED_MODULE_0__.lw)(days)}`;
          });
          const more = names.length - MOST_NAMED;
          const which = named.join("; ") + (more > 0 ? ` and ${more} more reports` : "");
          return [row.text(which, first)];
        });
      }
      function nameOf({ entry, scope, team }) {
        return `${entry.report} of ${scope.slug}${team === void 0 ? "" : `, team ${team}`}`;
      }
    })
  ),
  /***/
  6371: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        a: () => (
          /* binding */
          breaksIn
        ),
        /* harmony export */
        v: () => (
          /* binding */
          BREAKS
        )
        /* harmony export */
      });
      const BREAKS = [
        {
          day: "2026-04-10",
          note: "Copilot CLI counts in the totals and in the breakdowns by feature, language and model."
        },
        {
          day: "2026-06-15",
          note: "Users found by server-side telemetry are active too: about 5 % more, without breakdowns."
        },
        {
          day: "2026-07-28",
          note: "The GitHub Copilot app counts in the active users and in the lines of code."
        },
        {
          day: "2026-10-06",
          note: "IDEs that moved to the Copilot SDK count too little agent activity until they are updated (a notice by GitHub of that day); earlier days are not corrected."
        }
      ];
      function breaksIn({ firstDay, lastDay }) {
        return BREAKS.filter(({ day }) => day > firstDay && day <= lastDay);
      }
    })
  ),
  /***/
  4308: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        C: () => (
          /* binding */
          knownLabel
        ),
        /* harmony export */
        W: () => (
          /* binding */
          labelOf
        )
        /* harmony export */
      });
      const NAMES = {
        code_completion: "Code completion",
        chat_inline: "Inline chat",
        chat_panel_ask_mode: "Chat: ask",
        chat_panel_edit_mode: "Chat: edit",
        chat_panel_plan_mode: "Chat: plan",
        chat_panel_custom_mode: "Chat: custom agent",
        chat_panel_agent_mode: "Chat: agent",
        chat_panel_unknown_mode: "Chat: other modes",
        agent_edit: "Agent edits",
        copilot_cli: "Copilot CLI",
        copilot_app: "Copilot app",
        vscode: "VS Code",
        visualstudio: "Visual Studio",
        intellij: "JetBrains IDEs",
        eclipse: "Eclipse",
        xcode: "Xcode",
        neovim: "Neovim",
        others: "Others",
        unknown: "Unknown",
        "No Cohort": "No phase"
      };
      function knownLabel(key) {
        return Object.hasOwn(NAMES, key) ? NAMES[key] : void 0;
      }
      function labelOf(key) {
        return knownLabel(key) ?? (key === "" ? "Not named" : key);
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
  ),
  /***/
  8001: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        B: () => (
          /* binding */
          renderSummary
        )
      });
      var summary_blocks = __webpack_require__(9268);
      ;
      const ABSENT = "n/a";
      const SMALL_DENOMINATOR = 30;
      const formats = [];
      const formatted = (value, digits) => (formats[digits] ??= new Intl.NumberFormat("en-US", { maximumFractionDigits: digits })).format(value);
      const LARGEST = 1e15;
      function isNumber(value) {
        return value !== void 0 && Number.isFinite(value);
      }
      function isMeant(value) {
        return isNumber(value) && Math.abs(value) < LARGEST;
      }
      function count(value) {
        if (!isNumber(value))
          return ABSENT;
        if (Math.abs(value) >= LARGEST)
          return value.toExponential(2);
        return formatted(value, Math.abs(value) >= 1e3 ? 0 : 1);
      }
      function counted(value, one, many = `${one}s`) {
        return `${count(value)} ${value === 1 ? one : many}`;
      }
      function percent(ratio) {
        if (!isMeant(ratio))
          return ABSENT;
        const rounded = (ratio * 100).toFixed(1);
        if (ratio > 0 && rounded === "0.0")
          return "&lt;0.1%";
        if (ratio < 1 && rounded === "100.0")
          return "&gt;99.9%";
        return `${rounded}%`;
      }
      function share(part2, whole2) {
        if (!isNumber(part2) || !isNumber(whole2) || whole2 === 0)
          return ABSENT;
        const ratio = percent(part2 / whole2);
        if (whole2 >= SMALL_DENOMINATOR)
          return ratio;
        return `${ratio} (${count(part2)} of ${count(whole2)})`;
      }
      const SIZES = ["B", "KiB", "MiB", "GiB", "TiB"];
      function bytes(value) {
        if (!isMeant(value))
          return ABSENT;
        let size = value;
        let unit = 0;
        while (size >= 1023.95 && unit < SIZES.length - 1) {
          size /= 1024;
          unit += 1;
        }
        return `${unit === 0 ? size : size.toFixed(1)}&nbsp;${SIZES[unit] ?? "B"}`;
      }
      function minutes(value) {
        if (!isMeant(value))
          return ABSENT;
        if (value < 119.5)
          return `${count(Math.round(value))} min`;
        if (value < 2879)
          return `${formatted(value / 60, 1)} h`;
        return `${formatted(value / 1440, 1)} days`;
      }
      function change(now, before) {
        if (!isNumber(now) || !isNumber(before))
          return ABSENT;
        const difference = now - before;
        if (difference === 0)
          return "\xB10";
        if (before <= 0)
          return signed(difference, count);
        return `${signed(difference, count)} (${signed(difference / before, percent)})`;
      }
      function changeOfRatio(now, before) {
        if (!isNumber(now) || !isNumber(before))
          return ABSENT;
        if (Math.abs(now - before) > LARGEST)
          return ABSENT;
        const points = ((now - before) * 100).toFixed(1);
        if (points === "0.0" || points === "-0.0")
          return "\xB10.0 pp";
        return `${points.startsWith("-") ? "\u2212" : "+"}${points.replace("-", "")} pp`;
      }
      function signed(value, format) {
        return `${value < 0 ? "\u2212" : "+"}${format(Math.abs(value))}`;
      }
      var markdown = __webpack_require__(7175);
      ;
      const LEVELS = [
        { rows: 15, folded: 400, charts: true },
        { rows: 10, folded: 40, charts: true },
        { rows: 5, folded: 0, charts: false }
      ];
      const RESERVE = 2048;
      const SEPARATOR = 2;
      const LEAST = [1e3, 300];
      function fit(sections, limit) {
        const start = firstLevel(sections.length, limit);
        const page = sections.map((section) => rendered(section, start));
        if (start === 0 && sizeOf(page) + 1 <= limit)
          return pageOf(page);
        const room = limit - Math.min(RESERVE, Math.floor(limit / 4));
        shorten(page, room, start + 1);
        dropWhatIsLeftOver(page, room);
        const left = limit - sizeOf(page) - SEPARATOR;
        return pageOf(page, omissions(page).find((text) => Buffer.byteLength(text) < left));
      }
      function firstLevel(sections, limit) {
        return LEAST.filter((bytes2) => sections * bytes2 > limit).length;
      }
      function pageOf(page, last) {
        return (0, markdown.gB)`${(0, summary_blocks.t$)(...page.map((item) => item.text), last)}\n`;
      }
      function rendered(section, level) {
        const state = level === 0 ? "whole" : "shortened";
        const item = { section, text: void 0, bytes: 0, state };
        const detail = LEVELS[level];
        if (detail !== void 0)
          put(item, section.render(detail));
        return item;
      }
      function put(item, text) {
        item.text = text === "" ? void 0 : text;
        item.bytes = item.text === void 0 ? 0 : Buffer.byteLength(item.text) + SEPARATOR;
      }
      function sizeOf(page) {
        return page.reduce((sum, item) => sum + item.bytes, 0);
      }
      function shorten(page, room, next) {
        const byValue = [...page].sort((one, other) => budget_valueOf(one) - budget_valueOf(other));
        let size = sizeOf(page);
        for (const level of [...LEVELS.slice(next), void 0]) {
          for (const item of byValue) {
            if (size <= room)
              return;
            if (level === void 0 && item.section.value === "essential")
              continue;
            const before = item.bytes;
            put(item, level && item.section.render(level));
            if (item.bytes < before)
              item.state = level === void 0 ? "left out" : "shortened";
            size += item.bytes - before;
          }
        }
      }
      function budget_valueOf(item) {
        return item.section.value === "essential" ? Infinity : item.section.value;
      }
      function dropWhatIsLeftOver(page, room) {
        let size = 0;
        for (const item of page) {
          if (size + item.bytes > room) {
            put(item, void 0);
            item.state = "left out";
          }
          size += item.bytes;
        }
      }
      function omissions(page) {
        const sentence = (what, state) => {
          const titles = page.filter((item) => item.state === state && (item.text !== void 0 || state === "left out")).map((item) => item.section.title);
          const distinct2 = [...new Set(titles)];
          if (distinct2.length === 0)
            return "";
          const times = distinct2.length < titles.length ? ` (${counted(titles.length, "section")})` : "";
          return ` ${what}: ${distinct2.join(", ")}${times}.`;
        };
        const all = `${sentence("Left out", "left out")}${sentence("Shortened", "shortened")}`;
        return [all, " Some sections are shortened or left out."].map((what) => (0, summary_blocks.xE)("NOTE", `This page has a size limit.${what} The files have everything.`));
      }
      var visibility = __webpack_require__(8819);
      ;
      function isPublic(outcome) {
        return (0, visibility.K2)(outcome.visibility);
      }
      var reports_days = __webpack_require__(8120);
      ;
      const SINGLE_DAYS = 2;
      function rangesOf(days) {
        const sorted = [...new Set(days)].sort();
        const ranges = (0, reports_days.Ly)(days);
        const [first, last] = [sorted[0], sorted.at(-1)];
        if (first === void 0 || last === void 0)
          return count(void 0);
        if (sorted.length === 1)
          return (0, markdown.ZV)(first);
        const all = counted(sorted.length, "day");
        const listable = ranges.length === 1 || sorted.length <= SINGLE_DAYS;
        if (!listable)
          return (0, markdown.gB)`${all} between ${(0, markdown.ZV)(first)} and ${(0, markdown.ZV)(last)}`;
        return (0, markdown.gB)`${(0, summary_blocks.KE)(ranges.map(rangeOf))} (${all})`;
      }
      function rangeOf({ first, last }) {
        if (first === last)
          return (0, markdown.ZV)(first);
        return (0, markdown.gB)`${(0, markdown.ZV)(first)} to ${(0, markdown.ZV)(last)}`;
      }
      ;
      const STATES = [
        { state: "failed", label: (0, markdown.gB)`**failed**` },
        { state: "no-report", label: (0, markdown.gB)`no&nbsp;report` },
        { state: "not-ready", label: (0, markdown.gB)`not&nbsp;ready` },
        { state: "stored", label: (0, markdown.gB)`stored` },
        { state: "unchanged", label: (0, markdown.gB)`unchanged` }
      ];
      const DAY_CAP = 120;
      function askedFor(outcome) {
        return {
          title: "What was asked for",
          value: "essential",
          render: ({ rows, folded: folded2 }) => {
            const groups = groupsOf(outcome.results);
            const several = new Set(outcome.results.map((result) => result.scope.slug)).size > 1;
            const shown = (0, summary_blocks.tp)(several ? [SLUG, ...COLUMNS] : COLUMNS, groups, {
              order: (0, markdown.gB)`failed first, then what is missing, then what is stored`,
              cap: rows * 3
            });
            if (shown === void 0)
              return void 0;
            return (0, summary_blocks.t$)((0, markdown.gB)`### What was asked for and what became of it`, shown, reasons(outcome.results, rows), revised(outcome.results), unreadable(outcome, rows), groups.length < outcome.results.length ? everyDay(outcome.results, folded2) : void 0, askedLine(outcome));
          }
        };
      }
      const SLUG = { title: (0, markdown.gB)`Slug`, cell: ({ first }) => (0, markdown.UU)(first.scope.slug) };
      const COLUMNS = [
        { title: (0, markdown.gB)`Report`, cell: ({ first }) => reportOf(first) },
        { title: (0, markdown.gB)`Day`, cell: ({ results }) => rangesOf(results.map((one) => one.day)) },
        { title: (0, markdown.gB)`State`, cell: ({ first }) => labelOf(first.state) },
        ...sizeColumns((group) => group.results)
      ];
      function sizeColumns(of) {
        const right = { align: "right" };
        return [
          {
            title: (0, markdown.gB)`Files`,
            ...right,
            cell: (row) => unlessNone(of(row), count(filesOf(of(row)).length))
          },
          {
            title: (0, markdown.gB)`Rows`,
            ...right,
            cell: (row) => unlessNone(of(row), count(rowsOf(of(row))))
          },
          {
            title: (0, markdown.gB)`Size`,
            ...right,
            cell: (row) => unlessNone(of(row), bytes(asked_sizeOf(of(row))))
          }
        ];
      }
      function unlessNone(results, text) {
        return filesOf(results).length === 0 ? (0, markdown.gB)`–` : text;
      }
      function filesOf(results) {
        return results.flatMap((result) => result.files);
      }
      function rowsOf(results) {
        return filesOf(results).filter((file) => file.derived !== true && file.format.startsWith("ndjson")).reduce((sum, file) => sum + file.rows, 0);
      }
      function asked_sizeOf(results) {
        return filesOf(results).reduce((sum, file) => sum + file.bytes, 0);
      }
      function reportOf(result) {
        const report = (0, markdown.UU)(result.entry.report);
        return result.team === void 0 ? report : (0, markdown.gB)`${report} team ${(0, markdown.UU)(result.team)}`;
      }
      function labelOf(state) {
        return STATES.find((row) => row.state === state)?.label ?? (0, markdown.ZV)(state);
      }
      function groupsOf(results) {
        const groups = /* @__PURE__ */ new Map();
        for (const result of results) {
          const rank2 = STATES.findIndex((row) => row.state === result.state);
          const key2 = JSON.stringify([rank2, result.scope, result.entry.report, result.team ?? ""]);
          const group = groups.get(key2);
          if (group === void 0)
            groups.set(key2, [result]);
          else
            group.push(result);
        }
        const rank = ({ first }) => STATES.findIndex((row) => row.state === first.state);
        return [...groups.values()].flatMap((all) => all[0] === void 0 ? [] : [{ first: all[0], results: all }]).sort((one, other) => rank(one) - rank(other));
      }
      function reasons(results, rows) {
        const seen = /* @__PURE__ */ new Map();
        for (const result of results) {
          if (result.error === void 0)
            continue;
          const key2 = `${result.error.code} ${result.error.reason}`;
          const hit = seen.get(key2);
          if (hit === void 0)
            seen.set(key2, [result]);
          else
            hit.push(result);
        }
        const items = [...seen.values()].flatMap((hit) => {
          const [{ error } = {}] = hit;
          return error === void 0 ? [] : [(0, markdown.gB)`${(0, markdown.UU)(error.code)} (${counted(hit.length, "day")}): ${(0, markdown.CS)(error.reason)}`];
        });
        const rest = items.length - rows;
        return (0, summary_blocks.e5)(rest > 0 ? [...items.slice(0, rows), (0, markdown.gB)`… and ${count(rest)} more`] : items);
      }
      function revised(results) {
        const days = results.filter((result) => result.revised).map((result) => result.day);
        if (days.length === 0)
          return void 0;
        return (0, markdown.gB)`**Revised by GitHub** since they were stored: ${rangesOf(days)}.`;
      }
      function unreadable({ results, pseudonyms }, rows) {
        const all = results.flatMap((result) => result.unreadable);
        if (all.length === 0)
          return void 0;
        const left = all.length - rows;
        const fate = pseudonyms ? (0, markdown.gB)`left out` : (0, markdown.gB)`kept as received`;
        return (0, summary_blocks.t$)((0, markdown.gB)`**${counted(all.length, "unreadable line")}**, ${fate} and not counted:`, (0, summary_blocks.e5)([
          ...all.slice(0, rows).map(({ path, line }) => (0, markdown.gB)`${(0, markdown.UU)(path, 200)} line ${count(line)}`),
          ...left > 0 ? [(0, markdown.gB)`… and ${count(left)} more`] : []
        ]));
      }
      function everyDay(results, folded2) {
        const newest = [...results].sort(byDay).slice(0, folded2);
        const left = results.length - newest.length;
        const rows = (0, summary_blocks.tp)([
          {
            title: (0, markdown.gB)`Slug`,
            cell: (one) => (0, markdown.UU)(one.scope.slug)
          },
          { title: (0, markdown.gB)`Report`, cell: reportOf },
          { title: (0, markdown.gB)`Day`, cell: (one) => (0, markdown.ZV)(one.day) },
          { title: (0, markdown.gB)`State`, cell: (one) => labelOf(one.state) },
          ...sizeColumns((one) => [one])
        ], newest, {
          order: (0, markdown.gB)`newest day first`,
          remark: left > 0 ? (0, markdown.gB)`… and ${count(left)} more, in manifest.json.` : void 0
        });
        return rows && (0, summary_blocks.zH)((0, markdown.gB)`Every day`, rows);
      }
      function byDay(one, other) {
        return one.day < other.day ? 1 : one.day > other.day ? -1 : 0;
      }
      function askedLine({ asked: asked2 }) {
        const reports = (0, summary_blocks.KE)(asked2.reports.map((report) => (0, markdown.UU)(report)));
        return (0, summary_blocks.N4)((0, markdown.gB)`Asked for ${reports}, day ${(0, markdown.UU)(asked2.day, DAY_CAP)}.`);
      }
      ;
      const NAMED = 8;
      function checks(measured) {
        return {
          title: "Checks",
          value: 35,
          render: ({ rows }) => {
            const found = measured.checks;
            const findings = measured.findings.map(told);
            if (findings.length === 0 && found.identities.length === 0)
              return void 0;
            const state = findings.length === 0 ? (0, markdown.gB)`nothing to report` : counted(findings.length, "finding");
            return (0, summary_blocks.zH)((0, markdown.gB)`Checks of ${(0, markdown.qE)(measured.scope.slug)}: ${state}`, (0, summary_blocks.t$)((0, summary_blocks.e5)(findings), identities(found, rows)));
          }
        };
      }
      function told({ text, names = [] }) {
        if (names.length === 0)
          return (0, markdown.ZV)(text);
        const listing = (0, summary_blocks.KE)(names.slice(0, NAMED).map((one) => (0, markdown.UU)(one)));
        const rest = names.length - NAMED;
        const more = rest > 0 ? (0, markdown.gB)` and ${count(rest)} more` : (0, markdown.gB)``;
        return (0, markdown.gB)`${(0, markdown.ZV)(text)}: ${listing}${more}.`;
      }
      function identities(found, rows) {
        return (0, summary_blocks.tp)([
          {
            title: (0, markdown.gB)`Sum of the features`,
            cell: (check) => (0, markdown.ZV)(check.label)
          },
          { title: (0, markdown.gB)`Top level`, align: "right", cell: (check) => count(check.expected) },
          { title: (0, markdown.gB)`Features`, align: "right", cell: (check) => count(check.actual) },
          { title: (0, markdown.gB)`Equal`, cell: (check) => check.holds ? (0, markdown.gB)`yes` : (0, markdown.gB)`**no**` }
        ], found.identities, { order: (0, markdown.gB)`as GitHub lists the counters`, cap: rows });
      }
      ;
      function credits(measured, hidden) {
        return {
          title: "Cost",
          value: 69,
          render: () => creditsLine(measured) ?? (hidden ? void 0 : WITHOUT)
        };
      }
      const WITHOUT = (0, summary_blocks.N4)((0, markdown.gB)`AI credits come from user rows (\`users-1-day\` or \`users-28-day\`): the days of this page have none.`);
      function creditsLine({ credits: credits2, window }) {
        if (credits2 === void 0)
          return void 0;
        const { used, days, firstDay, lastDay, users, fewerUsersThan, median, topShare } = credits2;
        const all = (window?.days ?? 0) + (window?.missingDays.length ?? 0);
        const on = days < all ? (0, markdown.gB)`, on ${count(days)} of ${counted(all, "day")}` : (0, markdown.gB)``;
        const spread = median === void 0 || users === void 0 || users < 2 ? (0, markdown.gB)`` : (0, markdown.gB)`: ${count(median)} in the median, ${percent(topShare)} by the first of them`;
        const by = fewerUsersThan !== void 0 ? (0, markdown.gB)`, used by fewer than ${counted(fewerUsersThan, "person", "people")}` : users === void 0 ? (0, markdown.gB)`. How many people that were is not known: this run fetched the rows of some of these days only` : (0, markdown.gB)`, used by ${counted(users, "person", "people")}${spread}`;
        return (0, markdown.gB)`**${count(used)} AI credits** from ${(0, markdown.ZV)(firstDay)} to ${(0, markdown.ZV)(lastDay)}${on}${by}. A measure of use, not an invoice: the list price is 0.01 US dollars per credit.`;
      }
      ;
      const LISTS = [
        { key: "skills", title: "Skill" },
        { key: "mcp", title: "MCP server" },
        { key: "slashCommands", title: "Slash command" },
        { key: "customAgents", title: "Custom agent" },
        { key: "plugins", title: "Plugin" }
      ];
      function customization(measured) {
        return {
          title: "Third-party agents and customization",
          value: 30,
          render: ({ rows }) => {
            const { thirdPartyAgents, ...lists } = measured.customization;
            const agents = (0, summary_blocks.tp)([
              {
                title: (0, markdown.gB)`Third-party agent`,
                cell: (agent) => (0, markdown.UU)(agent.name)
              },
              { title: (0, markdown.gB)`Requests`, align: "right", cell: (agent) => count(agent.requests) }
            ], thirdPartyAgents, { order: (0, markdown.gB)`requests, most first`, cap: rows });
            const others = LISTS.map(({ key: key2, title: title2 }) => (0, summary_blocks.tp)([
              { title: (0, markdown.ZV)(title2), cell: (row) => (0, markdown.UU)(row.name) },
              { title: (0, markdown.gB)`Uses`, align: "right", cell: (row) => count(row.count) }
            ], lists[key2], { order: (0, markdown.gB)`uses, most first`, cap: Math.min(rows, 5) }));
            return (0, summary_blocks.zH)((0, markdown.gB)`Third-party agents and customization`, (0, summary_blocks.t$)(agents, ...others));
          }
        };
      }
      ;
      const DEFINITIONS = [
        (0, markdown.gB)`**Active users**: distinct users on a day, in the 7 days and in the 28 days that end with it; never sums of days.`,
        (0, markdown.gB)`**Chat and agent adoption**: monthly active chat (agent) users as a share of monthly active users, on the last day.`,
        (0, markdown.gB)`**Completion acceptance rate**: completions accepted of those shown, summed over the window, then divided once. Chat, agents and CLI are not in it.`,
        (0, markdown.gB)`**Lines added and deleted**: lines that reached the editor, all features together.`,
        (0, markdown.gB)`**n/a**: not measured, or nothing to divide by. 0 is a measured nothing.`,
        (0, markdown.gB)`**unknown, others**: in every total, in no ranking.`
      ];
      function definitions() {
        return {
          title: "What the numbers mean",
          value: 20,
          render: () => (0, summary_blocks.zH)((0, markdown.gB)`What the numbers mean`, (0, summary_blocks.e5)(DEFINITIONS))
        };
      }
      var labels = __webpack_require__(4308);
      ;
      function called(key2) {
        const label = (0, labels.C)(key2);
        return label === void 0 ? (0, markdown.UU)(key2) : (0, markdown.gB)`${(0, markdown.ZV)(label)} ${(0, markdown.UU)(key2)}`;
      }
      ;
      function depth(measured, history) {
        return {
          title: "Adoption phases",
          value: 50,
          render: () => (0, summary_blocks.t$)(phases(measured, history), engagement(measured))
        };
      }
      const BEFORE = [4, 8, 12, 26];
      const WEEK = 7;
      function phases({ phases: found }, history) {
        if (found === void 0)
          return void 0;
        const { day, rows } = found;
        const total = rows.reduce((sum, row) => sum + row.users, 0);
        const active = rows.some((row) => row.counts === "active");
        const earlier = found.fromUsers === true ? [] : earlierOf(day, active, history);
        const merged = rows.some((row) => row.pullRequestsMerged !== void 0);
        const number2 = (title2, of) => ({
          ...{ title: title2, align: "right" },
          cell: (row) => count(of(row))
        });
        const columns = [
          { title: (0, markdown.gB)`Adoption phase`, cell: (row) => called(row.name) },
          number2((0, markdown.gB)`Users`, (row) => row.users),
          { title: (0, markdown.gB)`Share`, align: "right", cell: (row) => share(row.users, total) },
          ...earlier.map(({ weeks: weeks2, users }) => number2((0, markdown.gB)`${count(weeks2)} weeks before`, (row) => users.get(row.number))),
          ...merged ? [number2((0, markdown.gB)`PRs merged`, (row) => row.pullRequestsMerged)] : []
        ];
        const who = active ? (0, markdown.gB)`those active on that day` : (0, markdown.gB)`all of the phase over 28 days`;
        const order = (0, markdown.gB)`from no phase to the deepest`;
        return (0, summary_blocks.tp)(columns, rows, { order, cap: 10, remark: (0, markdown.gB)`On ${(0, markdown.ZV)(day)}; ${who}.` });
      }
      function earlierOf(day, active, history) {
        const rows = new Map(history?.rows.map((row) => [row.day, row]));
        return BEFORE.flatMap((weeks2) => {
          for (let back = 0; back < WEEK; back += 1) {
            const totals = rows.get((0, reports_days.fi)(day, -weeks2 * WEEK - back))?.groups["totals"];
            const users = usersIn(totals?.["totals_by_ai_adoption_phase"], active);
            if (users.size > 0)
              return [{ weeks: weeks2, users }];
          }
          return [];
        });
      }
      function usersIn(phases2, active) {
        const found = /* @__PURE__ */ new Map();
        for (const phase of Array.isArray(phases2) ? phases2 : []) {
          const number2 = phase["phase_number"];
          const users = phase[active ? "total_engaged_users" : "users_in_phase_28d"];
          if (typeof number2 === "number" && typeof users === "number")
            found.set(number2, users);
        }
        return found;
      }
      function engagement({ engagement: found }) {
        if (found === void 0)
          return void 0;
        return (0, summary_blocks.tp)([
          { title: (0, markdown.gB)`Used on two days or more`, cell: (row) => called(row.feature) },
          { title: (0, markdown.gB)`Users`, align: "right", cell: (row) => count(row.users) },
          {
            title: (0, markdown.gB)`Share of active users`,
            align: "right",
            cell: (row) => share(row.users, found.activeUsers)
          }
        ], found.rows, { order: (0, markdown.gB)`users, most first`, cap: 10 });
      }
      var absence = __webpack_require__(804);
      ;
      const frame_NAMED = 3;
      function pageLink({ pageUrl }) {
        return {
          title: "page",
          value: "essential",
          render: () => pageUrl === void 0 ? void 0 : (0, markdown.gB)`**${(0, summary_blocks.nf)((0, markdown.gB)`Open the interactive page`, pageUrl)}**: period, team, IDE, feature, language and model to choose.`
        };
      }
      function title(outcome) {
        return {
          title: "title",
          value: "essential",
          render: () => (0, summary_blocks.R_)(1, (0, markdown.gB)`Copilot usage${slugsOf(outcome.asked.scopes)}`)
        };
      }
      function slugsOf(scopes) {
        if (scopes.length === 0)
          return (0, markdown.gB)``;
        const some = (0, summary_blocks.KE)(scopes.slice(0, frame_NAMED).map((scope) => (0, markdown.UU)(scope.slug)));
        const rest = scopes.length - frame_NAMED;
        return rest > 0 ? (0, markdown.gB)` · ${some} and ${count(rest)} more` : (0, markdown.gB)` · ${some}`;
      }
      function failure(outcome) {
        return {
          title: "failure",
          value: "essential",
          render: () => {
            const { error } = outcome;
            if (error !== void 0) {
              return (0, summary_blocks.xE)("CAUTION", (0, summary_blocks.t$)((0, markdown.gB)`**The run failed:** ${(0, markdown.CS)(error.sentence)} (${(0, markdown.UU)(error.code)})`, (0, summary_blocks.e5)(error.lines.map((line) => (0, markdown.CS)(line))), (0, markdown.gB)`**What to do:** ${(0, markdown.CS)(error.hint)}`, kept(outcome)));
            }
            return nothing(outcome);
          }
        };
      }
      function storedOf(outcome) {
        return outcome.results.filter(({ state }) => state === "stored" || state === "unchanged").length;
      }
      function kept(outcome) {
        const stored = storedOf(outcome);
        if (stored === 0)
          return (0, markdown.gB)`Nothing was stored.`;
        return (0, markdown.gB)`What was fetched until then is kept: ${count(stored)} of ${counted(outcome.results.length, "report")}.`;
      }
      function nothing({ results }) {
        if (results.length === 0)
          return (0, summary_blocks.xE)("NOTE", (0, markdown.gB)`Nothing was asked for: no day was missing.`);
        const absent = results.filter(({ state }) => state === "no-report" || state === "not-ready");
        if (absent.length < results.length)
          return void 0;
        return (0, summary_blocks.xE)("WARNING", (0, summary_blocks.t$)((0, markdown.gB)`**No report is there.** GitHub has none of the ${counted(results.length, "report")} that were asked for.`, ...(0, absence.m)(absent).map((text) => (0, markdown.CS)(text))));
      }
      function whereKept(outcome) {
        return {
          title: "Where the files are",
          value: "essential",
          render: () => {
            const items = [...artifactLine(outcome), ...commitLine(outcome)];
            const shown = (0, summary_blocks.e5)(items);
            return shown && (0, summary_blocks.t$)((0, markdown.gB)`### Where the files are`, shown);
          }
        };
      }
      function artifactLine({ artifact }) {
        if (artifact === void 0)
          return [];
        const digest = artifact.digest === "" ? (0, markdown.gB)`` : (0, markdown.gB)`, digest ${(0, markdown.UU)(artifact.digest, 80)}`;
        return [(0, markdown.gB)`Artifact ${(0, summary_blocks.nf)((0, markdown.UU)(artifact.name), artifact.url)}${digest}`];
      }
      function commitLine(outcome) {
        const { commit, repository } = outcome;
        if (commit === void 0)
          return [];
        const files = (0, markdown.gB)`${count(commit.added)} added, ${count(commit.changed)} changed, ${count(commit.removed)} removed`;
        const elsewhere = commit.repository.toLowerCase() !== repository?.toLowerCase();
        if (isPublic(outcome) && elsewhere)
          return [(0, markdown.gB)`Committed to another repository (${files})`];
        const sha = (0, summary_blocks.nf)((0, markdown.UU)(commit.sha.slice(0, 7)), commit.url);
        const several = commit.commits > 1 ? (0, markdown.gB)` (the last of ${count(commit.commits)})` : (0, markdown.gB)``;
        return [
          (0, markdown.gB)`Commit ${sha}${several} on ${(0, markdown.UU)(commit.branch)} of ${(0, markdown.UU)(commit.repository)}: ${files}`
        ];
      }
      var cleaner = __webpack_require__(5749);
      ;
      const CHART_CAP = 1e4;
      const charts_LARGEST = 1e12;
      const LABEL_CAP = 26;
      const PALETTE = { bars: "#2f81f780", provisional: "#2f81f740", lines: ["#2da44e", "#bf4b8a"] };
      const BARS = "#2f81f7";
      const FROM_ZERO = { showLabel: false, showTick: false, showTitle: false, showAxisLine: false };
      const LABEL_SIZE = 12;
      const LABEL_UNSAFE = /[^A-Za-z0-9 _./+#-]/g;
      const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
      function chartLabel(text) {
        const short = (0, markdown.ml)((0, cleaner.uH)(text), LABEL_CAP);
        const safe = short.text.replace(LABEL_UNSAFE, "_").replace(/_{3,}/g, "__").trim();
        return `${safe === "" ? "_" : safe}${short.cut ? "..." : ""}`;
      }
      function monthAndDay(day) {
        return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ${Number(day.slice(8))}`;
      }
      function dayLabels(days, marked = []) {
        const isNewMonth = (index) => days[index - 1]?.slice(5, 7) !== days[index]?.slice(5, 7);
        return days.map((day, index) => {
          const isNamed = isNewMonth(index) && (index > 0 || days.length < 2 || !isNewMonth(index + 1));
          const label = isNamed ? monthAndDay(day) : String(Number(day.slice(8)));
          return marked.includes(day) ? `${label}*` : label;
        });
      }
      function growthChart({ labels: labels2, bars, provisional: provisional2, lines }) {
        const hasBars = bars.values.every(isDrawable);
        const drawn = lines.filter(({ values }) => values.every(isDrawable)).slice(0, 2);
        if (labels2.length < 2 || !hasBars && drawn.length === 0)
          return void 0;
        if (new Set(labels2).size < labels2.length)
          return void 0;
        const part2 = (mine) => bars.values.map((value, index) => (provisional2?.[index] ?? false) === mine ? value ?? 0 : 0);
        const split = provisional2?.includes(true) === true;
        const plots = [
          ...hasBars ? [plot("bar", part2(false), PALETTE.bars)] : [],
          ...hasBars && split ? [plot("bar", part2(true), PALETTE.provisional)] : [],
          ...drawn.map(({ values }, index) => plot("line", values, PALETTE.lines[index] ?? ""))
        ];
        const all = [...hasBars ? bars.values : [], ...drawn.flatMap(({ values }) => values)];
        const top = ceiling(all.filter(isDrawable));
        const chart = xychart("", labels2, { plots, axis: "users", top });
        return chart && (0, markdown.gB)`${chart}\n\n${key(hasBars ? bars : void 0, { drawn, split, top })}`;
      }
      function barChart(axis, bars) {
        if (bars.length < 2 || !bars.every((bar) => isDrawable(bar.value)))
          return void 0;
        if (bars.every((bar) => bar.value === 0))
          return void 0;
        const values = bars.map((bar) => bar.value);
        const names = distinct(bars.map((bar) => chartLabel(bar.label)));
        const labels2 = names.map((label, index) => `${label}: ${count(values[index])}`);
        const top = ceiling(values);
        return xychart(" horizontal", labels2, { plots: [plot("bar", values, BARS)], axis, top });
      }
      function plot(kind, values, colour) {
        const rounded = values.map((value) => Math.round((value ?? 0) * 10) / 10);
        return { line: `  ${kind} [${rounded.join(", ")}]`, colour };
      }
      function xychart(kind, labels2, of) {
        const height = kind === "" ? 320 : 70 + labels2.length * 34;
        const axes = kind === "" ? { xAxis: { labelFontSize: LABEL_SIZE } } : {};
        const size = { width: 900, height, ...axes, yAxis: FROM_ZERO };
        const plotColorPalette = of.plots.map(({ colour }) => colour).join(", ");
        const theme = { xyChart: { backgroundColor: "transparent", plotColorPalette } };
        const lines = [
          "```mermaid",
          `%%{init: ${JSON.stringify({ xyChart: size, themeVariables: theme })}}%%`,
          `xychart-beta${kind}`,
          `  x-axis [${labels2.map((label) => `"${label}"`).join(", ")}]`,
          `  y-axis "${of.axis}" 0 --> ${of.top}`,
          ...of.plots.map(({ line }) => line),
          "```"
        ];
        const text = lines.join("\n");
        return text.length > CHART_CAP ? void 0 : text;
      }
      function isDrawable(value) {
        return value !== void 0 && Number.isFinite(value) && value >= 0 && value <= charts_LARGEST;
      }
      function ceiling(values) {
        const largest = Math.max(...values, 10);
        const unit = 10 ** Math.floor(Math.log10(largest));
        const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((factor) => factor * unit);
        return steps.find((step) => step >= largest) ?? largest;
      }
      function key(bars, of) {
        const [lower, upper] = of.drawn;
        const isAbove = upper?.values.every((value, index) => (value ?? 0) >= (lower?.values[index] ?? 0));
        const shapes = upper === void 0 ? [(0, markdown.gB)`line`] : isAbove === true ? [(0, markdown.gB)`lower line`, (0, markdown.gB)`upper line`] : [(0, markdown.gB)`green line`, (0, markdown.gB)`pink line`];
        const told2 = [
          ...bars === void 0 ? [] : [said((0, markdown.gB)`bars`, bars)],
          ...of.drawn.map((series, index) => said(shapes[index] ?? (0, markdown.gB)`line`, series))
        ];
        const paler = of.split ? (0, markdown.gB)` The palest bars are provisional.` : (0, markdown.gB)``;
        return `<sub>${told2.join(" \xB7 ")}. The chart reaches from 0 to ${count(of.top)}.${paler}</sub>`;
      }
      function said(shape, { label, values }) {
        return (0, markdown.gB)`${shape}: ${label}, newest ${count(values.at(-1))}`;
      }
      function distinct(labels2) {
        const seen = /* @__PURE__ */ new Map();
        return labels2.map((label) => {
          const times = (seen.get(label) ?? 0) + 1;
          seen.set(label, times);
          return times === 1 ? label : `${label} (${times})`;
        });
      }
      ;
      const DAY_COLUMNS = [
        { title: (0, markdown.gB)`Daily`, of: (point) => point.dailyActiveUsers },
        { title: (0, markdown.gB)`Weekly`, of: (point) => point.weeklyActiveUsers },
        { title: (0, markdown.gB)`Monthly`, of: (point) => point.monthlyActiveUsers },
        { title: (0, markdown.gB)`Acceptance`, of: (point) => point.completionAcceptanceRate, format: percent },
        { title: (0, markdown.gB)`Chats`, of: (point) => point.chatRequests },
        { title: (0, markdown.gB)`Added`, of: (point) => point.linesAdded },
        { title: (0, markdown.gB)`Deleted`, of: (point) => point.linesDeleted },
        { title: (0, markdown.gB)`Copilot PRs`, of: (point) => point.pullRequestsCreatedByCopilot }
      ];
      const MOST_DAYS = 31;
      function growth(measured, history) {
        return {
          title: "Active users",
          value: 90,
          render: (detail) => {
            if (measured.series.length === 0)
              return void 0;
            const notes = (0, summary_blocks.t$)(breakNotes(measured.breakMarks), missingDays(measured), withoutHistory(history));
            return (0, summary_blocks.t$)(detail.charts ? chartOf(measured) : void 0, notes === "" ? void 0 : notes, dayTable(measured, detail));
          }
        };
      }
      function breakReminder(measured) {
        if (measured.breakMarks.length === 0)
          return void 0;
        const days = (0, summary_blocks.KE)(measured.breakMarks.map((mark) => (0, markdown.ZV)(mark.day)));
        return (0, summary_blocks.N4)((0, markdown.gB)`GitHub's way of counting changed on ${days}: see the active users.`);
      }
      function chartOf({ series, breakMarks, window }) {
        const points = series.filter((point) => point.dailyActiveUsers !== void 0).slice(-MOST_DAYS);
        const days = points.map(({ day }) => day);
        const marked = breakMarks.flatMap((mark) => days.find((day) => day >= mark.day) ?? []);
        return growthChart({
          labels: dayLabels(days, marked),
          bars: { label: (0, markdown.gB)`daily`, values: points.map((point) => point.dailyActiveUsers) },
          provisional: days.map((day) => window?.provisionalDays.includes(day) === true),
          lines: [
            { label: (0, markdown.gB)`weekly (7 days)`, values: points.map((point) => point.weeklyActiveUsers) },
            { label: (0, markdown.gB)`monthly (28 days)`, values: points.map((point) => point.monthlyActiveUsers) }
          ]
        });
      }
      function breakNotes(marks) {
        return (0, summary_blocks.t$)(...marks.map((mark) => (0, summary_blocks.N4)((0, markdown.gB)`\\* **From ${(0, markdown.ZV)(mark.day)} on:** ${(0, markdown.ZV)(mark.note)}`)));
      }
      function missingDays({ window }) {
        const missing = window?.missingDays ?? [];
        if (missing.length === 0)
          return void 0;
        const some = missing.slice(0, 5).map((day) => (0, markdown.ZV)(day));
        const rest = missing.length - some.length;
        const tail = rest > 0 ? (0, markdown.gB)` and ${count(rest)} more` : (0, markdown.gB)``;
        return (0, summary_blocks.N4)((0, markdown.gB)`Without data, and not in the chart: ${(0, summary_blocks.KE)(some)}${tail}.`);
      }
      function withoutHistory(history) {
        if (history !== void 0)
          return void 0;
        return (0, summary_blocks.N4)((0, markdown.gB)`The days of this run only. With an archive (\`commit: true\`) this page shows a year.`);
      }
      function dayTable({ series, window }, detail) {
        const used = DAY_COLUMNS.filter((column) => series.some((point) => column.of(point) !== void 0));
        const provisional2 = (point) => window?.provisionalDays.includes(point.day) === true ? (0, markdown.gB)` (provisional)` : (0, markdown.gB)``;
        const columns = [
          { title: (0, markdown.gB)`Day`, cell: (point) => (0, markdown.gB)`${(0, markdown.ZV)(point.day)}${provisional2(point)}` },
          ...used.map(({ title: title2, of, format = count }) => ({
            title: title2,
            align: "right",
            cell: (point) => format(of(point))
          }))
        ];
        const newest = [...series].reverse().slice(0, detail.folded);
        const rows = (0, summary_blocks.tp)(columns, newest, {
          order: (0, markdown.gB)`newest day first`,
          remark: (0, markdown.gB)`Chats: requests to chat. Added, deleted: lines of code.`
        });
        const what = newest.length === series.length ? (0, markdown.gB)`` : (0, markdown.gB)` (the newest ${count(newest.length)})`;
        return rows && (0, summary_blocks.zH)((0, markdown.gB)`Table: ${counted(series.length, "day")}${what}`, rows);
      }
      ;
      function historyOf(scope, history = []) {
        return history.find((one) => one.isKept && one.scope.kind === scope.kind && one.scope.slug === scope.slug);
      }
      function numberIn({ groups }, group, member) {
        const value = groups[group]?.[member];
        return typeof value === "number" ? value : void 0;
      }
      function seatsKnown(history) {
        const found = (history?.rows ?? []).flatMap((row) => {
          const seats2 = numberIn(row, "seats", "seats");
          return seats2 === void 0 ? [] : [{ day: row.day, row, seats: seats2 }];
        });
        return found.sort((one, other) => one.day < other.day ? 1 : -1)[0];
      }
      ;
      const LEADS = [
        "monthly_active_users",
        "weekday_active_users",
        "agent_adoption",
        "pull_requests_created_by_copilot",
        "ai_credits_used"
      ];
      const WIDTH = 920;
      const SHORT = {
        pull_requests_created_by_copilot: "PRs by Copilot",
        weekday_active_users: "Daily, Monday to Friday",
        agent_adoption: "IDE agent adoption"
      };
      function headline(measured, { alone, hidden, history }) {
        return {
          title: "headline numbers",
          value: "essential",
          render: () => {
            const leads = LEADS.flatMap((key2) => leadOf(measured, key2) ?? []);
            const title2 = alone ? void 0 : (0, markdown.gB)`## ${(0, markdown.UU)(measured.scope.slug)}`;
            return (0, summary_blocks.t$)(title2, basis(measured), grid(leads, { measured, history, hidden }), comparison(leads), withoutChange(leads), provisional(measured), otherNumbers(measured, leads));
          }
        };
      }
      function tileOf({ tiles }, key2) {
        return tiles.find((tile) => tile.key === key2 && tile.few !== true);
      }
      function leadOf(measured, key2) {
        const daily = key2 === "weekday_active_users" ? "daily_active_users" : key2;
        return tileOf(measured, key2) ?? tileOf(measured, daily);
      }
      function basis(measured) {
        const { window, scope } = measured;
        if (window === void 0)
          return void 0;
        const kind = (0, markdown.ZV)(scope.kind === "enterprise" ? "Enterprise" : "Organization");
        return (0, markdown.gB)`${kind} · **${rangeOf({ first: window.firstDay, last: window.lastDay })}** · ${daysOf(window)} · from the ${(0, markdown.ZV)(window.source)}`;
      }
      function daysOf(window) {
        const all = window.days + window.missingDays.length;
        if (window.missingDays.length === 0)
          return (0, markdown.gB)`${counted(window.days, "day")} with data`;
        return (0, markdown.gB)`${count(window.days)} of ${counted(all, "day")} with data`;
      }
      function grid(tiles, known) {
        if (tiles.length === 0)
          return void 0;
        const width = count(Math.floor(WIDTH / tiles.length));
        const cells = tiles.map((tile) => {
          const told2 = [denominator(tile, known), restsOn(tile), changeOf(tile)];
          const below = (0, summary_blocks.KE)(told2.flatMap((one) => one ?? []), "<br>");
          const label = (0, markdown.ZV)(SHORT[tile.key] ?? tile.label);
          return (0, markdown.gB)`<td align="center" valign="top" width="${width}"><sub>${label}</sub><h3>${headline_valueOf(tile, known.measured)}</h3><sub>${below}</sub></td>`;
        });
        return `<table>
<tr>
${cells.join("\n")}
</tr>
</table>`;
      }
      function denominator({ key: key2 }, { measured, history, hidden }) {
        const value = (of) => {
          const found = tileOf(measured, of)?.value;
          return typeof found === "number" ? found : void 0;
        };
        const monthly = value("monthly_active_users");
        if (key2 === "monthly_active_users")
          return ofSeats(measured, history, hidden);
        if (key2 === "weekday_active_users" || key2 === "daily_active_users") {
          return monthly === void 0 ? void 0 : (0, markdown.gB)`of ${counted(monthly, "monthly user")}`;
        }
        if (key2 === "agent_adoption")
          return ofEditors(measured);
        if (key2 === "ai_credits_used")
          return ofPeople(measured);
        const created = value("pull_requests_created");
        const own = value("pull_requests_created_by_copilot");
        return created === void 0 ? void 0 : (0, markdown.gB)`of ${count(created)} created (${share(own, created)})`;
      }
      function ofSeats({ seats: seats2 }, history, hidden) {
        if (seats2 !== void 0)
          return (0, markdown.gB)`of ${counted(seats2.seats, "person", "people")} with a seat`;
        const known = seatsKnown(history);
        if (known === void 0)
          return hidden ? void 0 : (0, markdown.gB)`of an unknown number of seats`;
        return (0, markdown.gB)`of ${counted(known.seats, "person", "people")} with a seat on ${(0, markdown.ZV)(known.day)}`;
      }
      function ofEditors({ checks: checks2, series }) {
        const { monthlyActiveUsers: monthly } = series.at(-1) ?? {};
        const of = monthly === void 0 ? (0, markdown.gB)`monthly users` : counted(monthly, "monthly user");
        const losing = checks2.affectedIdes.reduce((sum, { users }) => sum + users, 0);
        if (losing === 0)
          return (0, markdown.gB)`of ${of}`;
        return (0, markdown.gB)`of ${of}<br>${count(losing)} with an editor that loses it`;
      }
      function ofPeople({ credits: credits2 }) {
        const { fewerUsersThan: few } = credits2 ?? {};
        if (few !== void 0)
          return (0, markdown.gB)`by fewer than ${counted(few, "person", "people")}`;
        if (credits2?.users === void 0)
          return void 0;
        const median = credits2.median === void 0 ? (0, markdown.gB)`` : (0, markdown.gB)`, median ${count(credits2.median)}`;
        return (0, markdown.gB)`by ${counted(credits2.users, "person", "people")}${median}`;
      }
      function restsOn({ key: key2, basis: rests, value }) {
        if (rests === void 0 || rests.n === value)
          return void 0;
        if (key2 === "agent_adoption" || key2 === "ai_credits_used" && rests.of === "users")
          return void 0;
        return (0, markdown.gB)`n = ${amountOf(rests)}`;
      }
      function changeOf(tile) {
        if (tile.change === void 0)
          return void 0;
        const { recent, previous, relative } = tile.change;
        if (tile.unit === "share")
          return changeOfRatio(recent, previous);
        if (relative === void 0)
          return change(recent, previous);
        const sign = relative < 0 ? (0, markdown.gB)`−` : (0, markdown.gB)`+`;
        return relative === 0 ? (0, markdown.gB)`±0%` : (0, markdown.gB)`${sign}${percent(Math.abs(relative))}`;
      }
      function headline_valueOf(tile, measured) {
        if (tile === void 0)
          return count(void 0);
        if (typeof tile.value === "string")
          return (0, markdown.ZV)(tile.value);
        if (tile.unit !== "share")
          return count(tile.value);
        const last = measured.series.at(-1);
        const parts = {
          chat_adoption: last?.monthlyActiveChatUsers,
          agent_adoption: last?.monthlyActiveAgentUsers
        };
        const [part2, whole2] = [parts[tile.key], last?.monthlyActiveUsers];
        if (part2 === void 0 || whole2 === void 0 || whole2 === 0)
          return percent(tile.value);
        return Math.abs(tile.value - part2 / whole2) < 1e-9 ? share(part2, whole2) : percent(tile.value);
      }
      function comparison(tiles) {
        const spans = new Set(tiles.flatMap((tile) => tile.change?.days ?? []));
        if (spans.size === 0)
          return void 0;
        const text = [...spans].map((days) => count(days));
        return (0, summary_blocks.N4)((0, markdown.gB)`Changes: the newest ${(0, summary_blocks.KE)(text, " or ")} settled days against as many before, weekday by weekday where both have data (daily users: Mondays to Fridays; pp = percentage points).`);
      }
      const amountOf = ({ n, of }) => counted(n, of.slice(0, -1));
      function withoutChange(tiles) {
        const reasons2 = /* @__PURE__ */ new Map();
        for (const { key: key2, label, noChange } of tiles) {
          if (noChange === void 0)
            continue;
          reasons2.set(noChange.reason, [...reasons2.get(noChange.reason) ?? [], SHORT[key2] ?? label]);
        }
        if (reasons2.size === 0)
          return void 0;
        const told2 = [...reasons2].map(([reason, labels2]) => (0, markdown.gB)`${(0, markdown.ZV)(labels2.join(", "))}: ${(0, markdown.ZV)(reason)}`);
        return (0, summary_blocks.N4)((0, markdown.gB)`No change told. ${(0, summary_blocks.KE)(told2, " ")}`);
      }
      function provisional({ window }) {
        const days = window?.provisionalDays ?? [];
        if (days.length === 0)
          return void 0;
        return (0, summary_blocks.N4)((0, markdown.gB)`Provisional, as GitHub may still revise them: ${rangesOf(days)}.`);
      }
      function otherNumbers(measured, leads) {
        const rows = measured.tiles.filter((tile) => !leads.includes(tile) && !/^days?$/.test(tile.unit) && tile.few !== true);
        const shown = (0, summary_blocks.tp)([
          { title: (0, markdown.gB)`Figure`, cell: ({ label }) => (0, markdown.ZV)(label) },
          { title: (0, markdown.gB)`Value`, align: "right", cell: (tile) => headline_valueOf(tile, measured) },
          {
            title: (0, markdown.gB)`Rests on`,
            cell: ({ basis: basis2 }) => basis2 === void 0 ? (0, markdown.gB)`` : amountOf(basis2)
          },
          {
            title: (0, markdown.gB)`Change`,
            cell: (tile) => changeOf(tile) ?? (0, markdown.ZV)(tile.noChange?.reason ?? "")
          },
          { title: (0, markdown.gB)`Key in metrics`, cell: ({ key: key2 }) => (0, markdown.UU)(key2) }
        ], rows, { order: (0, markdown.gB)`as in the output metrics` });
        return shown && (0, summary_blocks.zH)((0, markdown.gB)`${counted(rows.length, "more figure")}`, shown);
      }
      ;
      const legacy_COLUMNS = [
        { title: (0, markdown.gB)`Day`, cell: (row) => (0, markdown.ZV)(row.day) },
        { title: (0, markdown.gB)`Active users`, align: "right", cell: (row) => count(row.activeUsers) },
        { title: (0, markdown.gB)`Chat users`, align: "right", cell: (row) => count(row.activeChatUsers) },
        { title: (0, markdown.gB)`Suggestions`, align: "right", cell: (row) => count(row.suggestions) },
        { title: (0, markdown.gB)`Acceptance`, align: "right", cell: (row) => percent(row.acceptanceRate) },
        { title: (0, markdown.gB)`Lines accepted`, align: "right", cell: (row) => count(row.linesAccepted) },
        { title: (0, markdown.gB)`Chat turns`, align: "right", cell: (row) => count(row.chatTurns) }
      ];
      function legacy(measured) {
        return {
          title: "Legacy usage",
          value: 55,
          render: ({ rows }) => {
            const blocks = measured.legacy.slice(0, rows).map((usage) => ofTeam(usage, Math.min(rows, 7)));
            if (blocks.every((block) => block === void 0))
              return void 0;
            return (0, summary_blocks.t$)(...blocks, (0, summary_blocks.N4)((0, markdown.gB)`The retired usage report counts in its own way; do not compare it with the reports above.`));
          }
        };
      }
      function ofTeam(usage, rows) {
        const shown = (0, summary_blocks.tp)(legacy_COLUMNS, [...usage.rows].reverse(), {
          order: (0, markdown.gB)`newest day first`,
          cap: rows
        });
        if (shown === void 0 || usage.team === void 0)
          return shown;
        return (0, summary_blocks.t$)((0, markdown.gB)`Team ${(0, markdown.UU)(usage.team)}`, shown);
      }
      ;
      const OVERVIEW = [
        { key: "monthly_active_users", title: (0, markdown.gB)`Monthly` },
        { key: "weekly_active_users", title: (0, markdown.gB)`Weekly` },
        { key: "daily_active_users", title: (0, markdown.gB)`Daily users` },
        { key: "chat_adoption", title: (0, markdown.gB)`Chat` },
        { key: "agent_adoption", title: (0, markdown.gB)`Agent` },
        { key: "completion_acceptance_rate", title: (0, markdown.gB)`Acceptance` },
        { key: "lines_added", title: (0, markdown.gB)`Lines added` }
      ];
      function overview(all) {
        const used = OVERVIEW.filter(({ key: key2 }) => all.some((one) => tileOf(one, key2)));
        const columns = used.map(({ key: key2, title: title2 }) => ({
          title: title2,
          align: "right",
          cell: (one) => headline_valueOf(tileOf(one, key2), one)
        }));
        return {
          title: "overview",
          value: "essential",
          render: ({ rows }) => (0, summary_blocks.tp)([{ title: (0, markdown.gB)`Slug`, cell: (one) => (0, markdown.UU)(one.scope.slug) }, ...columns], all, {
            order: (0, markdown.gB)`as the input slug names them`,
            cap: rows * 2
          })
        };
      }
      ;
      const PEOPLE = [
        { title: (0, markdown.gB)`User`, cell: (person) => (0, markdown.UU)(person.login) },
        { title: (0, markdown.gB)`Active days`, align: "right", cell: (person) => count(person.activeDays) },
        { title: (0, markdown.gB)`Interactions`, align: "right", cell: (person) => count(person.interactions) },
        { title: (0, markdown.gB)`Suggestions`, align: "right", cell: (person) => count(person.generations) },
        { title: (0, markdown.gB)`Lines added`, align: "right", cell: (person) => count(person.linesAdded) },
        { title: (0, markdown.gB)`Credits`, align: "right", cell: (person) => count(person.aiCreditsUsed) },
        { title: (0, markdown.gB)`Last active`, cell: (person) => dayOrNone(person.lastActiveDay) }
      ];
      const IDLE = PEOPLE.filter((_, index) => [0, 5, 6].includes(index));
      function dayOrNone(day) {
        return day === void 0 ? count(void 0) : (0, markdown.ZV)(day);
      }
      const BY_ACTIVITY = (0, markdown.gB)`interactions and suggestions together, most first`;
      function people(measured, pseudonyms) {
        return {
          title: "Users",
          value: 45,
          render: ({ rows }) => {
            const found = measured.people;
            if (found === void 0)
              return void 0;
            return (0, summary_blocks.t$)((0, summary_blocks.tp)(PEOPLE, found.mostActive, { order: BY_ACTIVITY, cap: rows, all: found.activeUsers }), idle(found, rows), (0, summary_blocks.N4)(peopleNote(found, pseudonyms)));
          }
        };
      }
      function idle(found, rows) {
        const shown = (0, summary_blocks.tp)(IDLE, found.idle, { order: (0, markdown.gB)`by name`, cap: rows, all: found.idleUsers });
        return (0, summary_blocks.zH)((0, markdown.gB)`${counted(found.idleUsers, "user")} with rows and no activity`, shown);
      }
      function peopleNote(found, pseudonyms) {
        const who = pseudonyms ? (0, markdown.gB)` Names are pseudonyms.` : (0, markdown.gB)``;
        return (0, markdown.gB)`The most active of ${counted(found.activeUsers, "active user")}; ${counted(found.users, "user")} have rows.${who}`;
      }
      ;
      const FACTS = [
        { title: (0, markdown.gB)`What`, cell: (fact) => fact.what },
        { title: (0, markdown.gB)`Value`, align: "right", cell: (fact) => fact.value },
        { title: (0, markdown.gB)`Remark`, cell: (fact) => fact.remark ?? (0, markdown.gB)`` }
      ];
      const NOT_CAUSAL = (0, markdown.gB)`What happened beside the use of Copilot. It does not show what Copilot caused.`;
      function pullRequests(measured) {
        return {
          title: "Pull requests",
          value: 68,
          render: () => {
            const sums = measured.pullRequests;
            if (sums === void 0)
              return void 0;
            const facts = (0, summary_blocks.tp)(FACTS, pullRequestFacts(sums), {
              order: (0, markdown.gB)`created, merged, reviewed, then times`
            });
            return facts && (0, summary_blocks.t$)((0, summary_blocks.N4)(NOT_CAUSAL), facts);
          }
        };
      }
      function pullRequestFacts(sums) {
        return [
          ...plain((0, markdown.gB)`Created`, sums.created),
          ...part((0, markdown.gB)`Created by Copilot`, [sums.createdByCopilot, sums.created], (0, markdown.gB)`created`),
          ...plain((0, markdown.gB)`Merged`, sums.merged),
          ...part((0, markdown.gB)`Merged, created by Copilot`, [sums.mergedCreatedByCopilot, sums.merged], (0, markdown.gB)`merged`),
          ...plain((0, markdown.gB)`Reviewed, counted per day`, sums.reviewed),
          ...part((0, markdown.gB)`Reviewed by Copilot`, [sums.reviewedByCopilot, sums.reviewed], (0, markdown.gB)`reviewed`),
          ...part((0, markdown.gB)`Copilot's suggestions applied`, [sums.copilotAppliedSuggestions, sums.copilotSuggestions], (0, markdown.gB)`${count(sums.copilotSuggestions)} made; can exceed 100%`),
          ...time((0, markdown.gB)`Time to merge`, sums.minutesToMerge),
          ...time((0, markdown.gB)`Time to merge, created by Copilot`, sums.minutesToMergeCopilotAuthored),
          ...time((0, markdown.gB)`Time to merge, reviewed by Copilot`, sums.minutesToMergeCopilotReviewed)
        ];
      }
      function plain(what, value) {
        return value === void 0 ? [] : [{ what, value: count(value) }];
      }
      function part(what, [value, whole2], of) {
        if (value === void 0)
          return [];
        return [{ what, value: count(value), remark: (0, markdown.gB)`${share(value, whole2)} of ${of}` }];
      }
      function time(what, value) {
        if (value === void 0)
          return [];
        return [
          { what, value: minutes(value), remark: (0, markdown.gB)`approximate: daily medians, weighted by merges` }
        ];
      }
      ;
      const rankings_BARS = 8;
      function rankings(measured) {
        return Object.values(measured.rankings).map((ranking) => ({
          title: ranking.title,
          value: ranking.weight,
          render: (detail) => {
            if (ranking.rows.length === 0)
              return void 0;
            if (ranking.total === 0)
              return (0, summary_blocks.N4)((0, markdown.gB)`Measured, and nothing was counted.`);
            const chart = ranking.drawn && detail.charts ? rankings_chartOf(ranking) : void 0;
            return (0, summary_blocks.t$)(chart, chart && breakReminder(measured), rankingTable(ranking, detail));
          }
        }));
      }
      function rankings_chartOf(ranking) {
        return barChart(plainAxis(ranking.volumeOf), ranking.rows.slice(0, rankings_BARS).map((ranked) => ({ label: nameOf(ranked.name), value: ranked.volume })));
      }
      const nameOf = (key2) => (0, labels.C)(key2)?.replace(":", "") ?? key2;
      function plainAxis(text) {
        return text.replace(/[^A-Za-z0-9 ,()-]/g, " ");
      }
      function rankingTable(ranking, detail) {
        const body = (0, summary_blocks.tp)(columnsOf(ranking), ranking.rows, {
          order: (0, markdown.gB)`${(0, markdown.ZV)(ranking.volumeOf)}, most first`,
          ...{ cap: detail.rows, all: ranking.names },
          remark: captionOf(ranking)
        });
        if (!ranking.drawn)
          return body;
        return (0, summary_blocks.zH)((0, markdown.gB)`Table: ${counted(ranking.names, ranking.one)}`, body);
      }
      function columnsOf(ranking) {
        const title2 = (0, markdown.ZV)(ranking.one.charAt(0).toUpperCase() + ranking.one.slice(1));
        const all = [
          { title: title2, cell: (ranked) => called(ranked.name) },
          number((0, markdown.gB)`Users`, (ranked) => ranked.users),
          number((0, markdown.ZV)(capital(ranking.volumeOf)), (ranked) => ranked.volume),
          {
            title: (0, markdown.gB)`Share`,
            align: "right",
            cell: (ranked) => share(ranked.volume, ranking.total)
          },
          number((0, markdown.gB)`Lines added`, (ranked) => ranked.linesAdded),
          number((0, markdown.gB)`Lines deleted`, (ranked) => ranked.linesDeleted)
        ];
        return all.filter(({ of }) => of === void 0 || ranking.rows.some((ranked) => of(ranked)));
      }
      function number(title2, of) {
        return { title: title2, align: "right", of, cell: (ranked) => count(of(ranked)) };
      }
      function capital(text) {
        return text.charAt(0).toUpperCase() + text.slice(1);
      }
      function captionOf(ranking) {
        const total = (0, markdown.gB)`Shares are of ${count(ranking.total)} in total`;
        if (ranking.unnamed === 0)
          return (0, markdown.gB)`${total}.`;
        const rest = share(ranking.unnamed, ranking.total);
        return (0, markdown.gB)`${total}, of which ${rest} has no ${(0, markdown.ZV)(ranking.one)} (unknown, others) and is not listed.`;
      }
      ;
      const REPOSITORY_COLUMNS = [
        { title: (0, markdown.gB)`Repository`, cell: (row) => row.label },
        { title: (0, markdown.gB)`Created`, align: "right", cell: (row) => count(row.created) },
        {
          title: (0, markdown.gB)`By Copilot`,
          align: "right",
          cell: (row) => share(row.createdByCopilot, row.created)
        },
        { title: (0, markdown.gB)`Merged`, align: "right", cell: (row) => count(row.merged) },
        {
          title: (0, markdown.gB)`Copilot reviews`,
          align: "right",
          cell: (row) => share(row.reviewedByCopilot, row.reviewed)
        },
        {
          title: (0, markdown.gB)`First review`,
          align: "right",
          cell: (row) => minutes(row.minutesToFirstReview)
        },
        { title: (0, markdown.gB)`To merge`, align: "right", cell: (row) => minutes(row.minutesToMerge) }
      ];
      function repositories(measured, hidden) {
        return {
          title: "Repositories",
          value: 65,
          render: ({ rows }) => {
            const found = measured.repositories;
            if (found === void 0 || found.rows.length === 0)
              return void 0;
            return (0, summary_blocks.tp)(REPOSITORY_COLUMNS, repositories_rowsOf(found, hidden), {
              order: (0, markdown.gB)`created, most first`,
              cap: rows,
              remark: repositoryNote(found)
            });
          }
        };
      }
      function repositoryNote(found) {
        return (0, markdown.gB)`${rangeOf({ first: found.firstDay, last: found.lastDay })}, ${counted(found.days, "day")}, ${counted(found.rows.length, "repository", "repositories")}. Created and merged: pull requests. Reviews count once per day; times are medians of days weighted by merges, an approximation.`;
      }
      function repositories_rowsOf(found, hidden) {
        const isOpen = (row) => !hidden || row.visibility.toUpperCase() === "PUBLIC";
        const open = found.rows.filter(isOpen).map((row) => ({
          ...row,
          label: (0, markdown.UU)(`${row.owner}/${row.name}`, 80)
        }));
        const closed = found.rows.filter((row) => !isOpen(row));
        return closed.length === 0 ? open : [...open, summed(closed)];
      }
      function summed(rows) {
        const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
        return {
          label: (0, markdown.gB)`*${counted(rows.length, "repository", "repositories")}, not public*`,
          created: sum((row) => row.created),
          createdByCopilot: sum((row) => row.createdByCopilot),
          merged: sum((row) => row.merged),
          reviewed: sum((row) => row.reviewed),
          reviewedByCopilot: sum((row) => row.reviewedByCopilot)
        };
      }
      ;
      const TEAMS = [
        { title: (0, markdown.gB)`Assigning team`, cell: ({ team }) => (0, markdown.UU)(team) },
        { title: (0, markdown.gB)`Seats`, align: "right", cell: ({ seats: seats2 }) => count(seats2) },
        { title: (0, markdown.gB)`Never used or idle`, align: "right", cell: ({ unused }) => count(unused) }
      ];
      function seats({ seats: found }, { named, hidden, history }) {
        return {
          title: "Seats",
          value: 70,
          render: ({ rows }) => {
            if (found === void 0)
              return fromArchive(history) ?? (hidden ? void 0 : seats_WITHOUT);
            return (0, summary_blocks.t$)(numbersOf(found), costOf(found), (0, summary_blocks.tp)(TEAMS, found.teams, { order: (0, markdown.gB)`seats, most first`, cap: rows }), named ? namesOf(found, rows) : void 0, legend(found.day));
          }
        };
      }
      const seats_WITHOUT = (0, summary_blocks.N4)((0, markdown.gB)`Only the list of seats (\`report-type: seats\`) knows who has one and does not use it: this page has none.`);
      function fromArchive(history) {
        const known = seatsKnown(history);
        if (known === void 0)
          return void 0;
        const number2 = (name) => numberIn(known.row, "seats", name) ?? 0;
        const figures = {
          ...{ seats: known.seats, active: number2("seats_active"), new: number2("seats_new") },
          ...{ neverUsed: number2("seats_never_used"), pending: number2("seats_pending_cancellation") },
          ...{ idle30Days: number2("seats_idle_30_days"), idle60Days: number2("seats_idle_60_days") },
          ...{ idle90Days: number2("seats_idle_90_days"), utilization: divided(known) }
        };
        return (0, summary_blocks.t$)(numbersOf(figures), legend(known.day));
      }
      function divided({ row, seats: all }) {
        return all === 0 ? void 0 : (numberIn(row, "seats", "seats_active") ?? 0) / all;
      }
      function legend(day) {
        return (0, summary_blocks.N4)((0, markdown.gB)`People of the list of ${(0, markdown.ZV)(day)} (UTC). Active: in the 28 days until then. Never used: assigned at least 7 days ago. Idle: last active that long ago or longer. GitHub keeps activity for 90 days only, and lags up to a day.`);
      }
      function numbersOf(found) {
        const { idle30Days, idle60Days, idle90Days, unreported = 0 } = found;
        const active = found.utilization === void 0 ? count(0) : share(found.active, found.seats);
        const lines = [
          (0, markdown.gB)`**${counted(found.seats, "person", "people")}** with a seat`,
          (0, markdown.gB)`active: ${active}`,
          (0, markdown.gB)`never used: ${count(found.neverUsed)}`,
          (0, markdown.gB)`idle for 30, 60, 90 days: ${count(idle30Days)}, ${count(idle60Days)}, ${count(idle90Days)}`,
          ...found.new > 0 ? [(0, markdown.gB)`new: ${count(found.new)}`] : [],
          ...found.pending > 0 ? [(0, markdown.gB)`pending cancellation: ${count(found.pending)}`] : [],
          ...unreported > 0 ? [
            (0, markdown.gB)`unused by the list, with rows in the window, not counted as idle: ${count(unreported)}`
          ] : []
        ];
        return (0, summary_blocks.KE)(lines, " \xB7 ");
      }
      function costOf({ cost }) {
        if (cost === void 0)
          return void 0;
        const { price, amount } = cost;
        const money = (value) => (0, markdown.ZV)(`${value.toLocaleString("en-US")} ${price.currency}`);
        return (0, markdown.gB)`Seats never used or idle for 30 days: **${money(amount)}** a month, computed from the given price of ${money(price.amount)}; no bill.`;
      }
      function namesOf({ unused }, rows) {
        if (unused === void 0 || unused.count === 0)
          return void 0;
        const shown = (0, summary_blocks.tp)([
          { title: (0, markdown.gB)`User`, cell: ({ login }) => (0, markdown.UU)(login) },
          {
            title: (0, markdown.gB)`Last active`,
            cell: ({ lastActivity }) => (0, markdown.ZV)(lastActivity ?? "never")
          }
        ], unused.people, { order: (0, markdown.gB)`by name`, cap: rows, all: unused.count });
        return (0, summary_blocks.zH)((0, markdown.gB)`${counted(unused.count, "idle person", "idle people")}`, shown);
      }
      ;
      const PERIODS = [
        { title: (0, markdown.gB)`Daily users`, of: ({ daily }) => daily },
        { title: (0, markdown.gB)`Weekly`, of: ({ weekly }) => weekly },
        { title: (0, markdown.gB)`Monthly`, of: ({ monthly }) => monthly },
        { title: (0, markdown.gB)`In the window`, of: ({ window }) => window, unless: ({ monthly }) => monthly }
      ];
      const SURFACES = {
        cli: (0, markdown.gB)`Copilot CLI`,
        app: (0, markdown.gB)`Copilot app`,
        cloudAgent: (0, markdown.gB)`Cloud agent`,
        codeReview: (0, markdown.gB)`Code review, asked for`,
        passiveCodeReview: (0, markdown.gB)`Code review, automatic only`,
        vscodeAgent: (0, markdown.gB)`VS Code Agents window`
      };
      function surfaces({ surfaces: found }) {
        return {
          title: "CLI, cloud agent, code review",
          value: 60,
          render: () => {
            const keys = Object.keys(SURFACES);
            const rows = keys.flatMap((key2) => {
              const { [key2]: surface } = found;
              return surface === void 0 ? [] : [{ ...surface, name: SURFACES[key2] }];
            });
            return (0, summary_blocks.tp)(surfaces_columnsOf(rows), rows, {
              order: (0, markdown.gB)`from the terminal to the editor`,
              remark: (0, markdown.gB)`Users of the last day that has them. These overlap with the numbers above and must not be added to them.`
            });
          }
        };
      }
      function surfaces_columnsOf(rows) {
        const used = PERIODS.filter(({ of, unless }) => rows.some((row) => of(row) !== void 0 && unless?.(row) === void 0));
        return [
          { title: (0, markdown.gB)`Surface`, cell: (row) => row.name },
          ...used.map(({ title: title2, of }) => ({
            title: title2,
            align: "right",
            cell: (row) => count(of(row))
          })),
          {
            title: (0, markdown.gB)`Use in the window`,
            cell: ({ use }) => use === void 0 ? (0, markdown.gB)`` : useOf(use)
          }
        ];
      }
      function useOf(use) {
        const { sessions, prompts, requests, messages, promptTokens, outputTokens } = use;
        const told2 = (value, one) => value === void 0 ? [] : [counted(value, one)];
        const tokens = promptTokens === void 0 && outputTokens === void 0 ? void 0 : (promptTokens ?? 0) + (outputTokens ?? 0);
        return (0, summary_blocks.KE)([
          ...told2(sessions, "session"),
          ...told2(prompts, "prompt"),
          ...told2(requests, "request"),
          ...told2(messages, "message"),
          ...told2(tokens, "token")
        ]);
      }
      ;
      const WEEKS = 8;
      const team_lines_WEEK = 7;
      const BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
      function teamsKnown(history, window) {
        const all = (history?.rows ?? []).flatMap(({ teams: teams2 }) => teams2);
        const { firstDay = "", lastDay = "" } = window ?? {};
        const isIn = ({ day }) => day >= firstDay && day <= lastDay;
        const ofTeams = /* @__PURE__ */ new Map();
        for (const row of all) {
          const id2 = String(row.team_id);
          ofTeams.set(id2, [...ofTeams.get(id2) ?? [], row]);
        }
        const lines = [...ofTeams].flatMap(([id2, rows]) => {
          const own = rows.filter(isIn).sort((one, other) => one.day < other.day ? -1 : 1);
          return own.length === 0 ? [] : [lineOf(id2, own, trendOf(rows, lastDay))];
        });
        return { lines, days: new Set(all.filter(isIn).map(({ day }) => day)).size };
      }
      function lineOf(id2, rows, trend) {
        const sum = (of) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
        const newest = rows.at(-1);
        const hasCredits = rows.some(({ ai_credits_used: used }) => used !== void 0);
        return {
          ...{ id: id2, slug: newest?.slug ?? "", members: newest?.members },
          activeOnWeekday: weekdayMean(rows),
          ...trend && { trend },
          chatRequests: sum((row) => row.chat_request_count),
          completionsSuggested: sum((row) => row.completion_generation_count),
          completionsAccepted: sum((row) => row.completion_acceptance_count),
          linesAdded: sum((row) => row.loc_added_sum),
          aiCreditsUsed: hasCredits ? sum((row) => row.ai_credits_used) : void 0,
          days: rows.length
        };
      }
      function weekdayMean(rows) {
        const values = rows.filter(({ day }) => (0, reports_days.pW)(day));
        if (values.length === 0)
          return void 0;
        return values.reduce((sum, row) => sum + row.active_users, 0) / values.length;
      }
      function trendOf(rows, lastDay) {
        const newest = (0, reports_days.C0)(lastDay);
        const weeks2 = Array.from({ length: WEEKS }, (_, index) => {
          const monday = (0, reports_days.fi)(newest, team_lines_WEEK * (index + 1 - WEEKS));
          return weekdayMean(rows.filter(({ day }) => (0, reports_days.C0)(day) === monday));
        });
        const told2 = weeks2.flatMap((value) => value ?? []);
        const [first, last] = [told2[0], told2.at(-1)];
        if (told2.length < 2)
          return void 0;
        const most = Math.max(...told2, 1);
        const blocks = weeks2.slice(weeks2.findIndex((value) => value !== void 0)).map((value) => {
          if (value === void 0)
            return "\xB7";
          return BLOCKS[Math.round(value / most * (BLOCKS.length - 1))] ?? "";
        });
        return (0, markdown.gB)`${blocks.join("")}&nbsp;${whole(first)}&nbsp;→&nbsp;${whole(last)}`;
      }
      const whole = (value) => count(value && Math.round(value));
      ;
      const teams_number = (title2, of) => ({
        ...{ title: title2, align: "right", of },
        cell: (team) => count(of(team))
      });
      const teams_COLUMNS = [
        { title: (0, markdown.gB)`Team`, cell: (team) => (0, markdown.UU)(team.slug) },
        teams_number((0, markdown.gB)`Members`, (team) => team.members),
        teams_number((0, markdown.gB)`Users`, (team) => team.users),
        teams_number((0, markdown.gB)`Active`, (team) => team.activeUsers),
        teams_number((0, markdown.gB)`Active a day`, (team) => team.activeOnWeekday),
        { title: (0, markdown.gB)`Weeks`, of: (team) => team.trend, cell: (team) => team.trend ?? (0, markdown.gB)`` },
        teams_number((0, markdown.gB)`Chats`, (team) => team.chatRequests),
        {
          title: (0, markdown.gB)`Acceptance`,
          align: "right",
          cell: (team) => share(team.completionsAccepted, team.completionsSuggested)
        },
        teams_number((0, markdown.gB)`Added`, (team) => team.linesAdded),
        teams_number((0, markdown.gB)`Credits`, (team) => team.aiCreditsUsed)
      ];
      const LEGEND = (0, markdown.gB)`Chats: requests to chat. Added: lines of code.`;
      const TREND = (0, markdown.gB)`Weeks: active members on a weekday, week by week, the newest last (a dot: none told).`;
      function teams(measured, hidden, history) {
        return {
          title: "Teams",
          value: 70,
          render: ({ rows }) => {
            const { teams: joined, window } = measured;
            if (hidden)
              return joined && hiddenTeams(joined);
            const known = teamsKnown(history, window);
            const isOfArchive = known.days > (joined?.days ?? 0);
            if (joined === void 0 && !isOfArchive)
              return teams_WITHOUT;
            const trends = new Map(known.lines.map(({ id: id2, trend }) => [id2, trend]));
            const own = joined?.rows.map((team) => teams_lineOf(team, trends.get(team.id))) ?? [];
            const shown = tableOf(isOfArchive ? known.lines : own, rows, known.lines.length > 0);
            const leftOut = history?.teamsLeftOut ?? 0;
            const notes = isOfArchive ? archiveNote({ days: known.days, leftOut }, window) : joined && teamNotes(joined);
            return (0, summary_blocks.t$)(shown ?? noneOf(joined), notes);
          }
        };
      }
      const teams_WITHOUT = (0, summary_blocks.N4)((0, markdown.gB)`Teams come from user rows and the lists of their members (\`users-1-day\` and \`user-teams-1-day\`): no day of this page has both.`);
      function tableOf(lines, cap, drawn) {
        const order = (team) => team.activeUsers ?? team.activeOnWeekday ?? 0;
        const sorted = [...lines].sort((one, other) => order(other) - order(one) || (one.slug < other.slug ? -1 : 1));
        const columns = teams_COLUMNS.filter(({ of }) => !of || lines.some((team) => of(team) !== void 0));
        return (0, summary_blocks.tp)(columns, sorted, {
          order: (0, markdown.gB)`active, most first`,
          ...{ cap, remark: drawn ? (0, markdown.gB)`${LEGEND} ${TREND}` : LEGEND }
        });
      }
      function teams_lineOf(team, trend) {
        return { ...team, ...trend && { trend } };
      }
      function noneOf(joined) {
        if (joined === void 0)
          return (0, markdown.gB)`No team is large enough to be told of.`;
        return (0, markdown.gB)`No team had at least ${count(joined.minimumGroupSize)} active members on a day.`;
      }
      function hiddenTeams(joined) {
        return (0, markdown.gB)`${counted(joined.rows.length, "team")}. They are not listed, since anyone can read this page.`;
      }
      function archiveNote({ days, leftOut }, window) {
        const all = (window?.days ?? 0) + (window?.missingDays.length ?? 0);
        const kept2 = leftOut === 0 ? (0, markdown.gB)`` : (0, markdown.gB)` Of each day the history keeps the teams with the most members: up to ${count(leftOut)} smaller ones are not listed.`;
        return (0, summary_blocks.N4)((0, markdown.gB)`Of the archive, ${count(days)} of ${counted(all, "day")} of the window, joined day by day. Active a day: mean of Mondays to Fridays. Who was active on several days is counted on each: distinct people are known of the days of this run only. Teams overlap: their sum is not the total.${kept2}`);
      }
      function teamNotes(joined) {
        const { days, usersInSeveralTeams, uncoveredUsers, belowMinimum, minimumGroupSize } = joined;
        const from = (0, markdown.gB)`${rangeOf({ first: joined.firstDay, last: joined.lastDay })}, ${counted(days, "day")}, joined day by day.`;
        const several = usersInSeveralTeams === void 0 ? (0, markdown.gB)`` : (0, markdown.gB)` (${counted(usersInSeveralTeams, "user")} in several)`;
        const overlap = (0, markdown.gB)`Teams overlap${several}: their sum is not the total.`;
        const uncovered = (0, markdown.gB)`In no team: ${counted(uncoveredUsers ?? 0, "user")} (${percent(joined.uncoveredUserShare)}) with ${percent(joined.uncoveredActivityShare)} of the activity.`;
        const small = (0, markdown.gB)`Left out: ${counted(belowMinimum, "team")} with fewer than ${count(minimumGroupSize)} members, or fewer active on every day.`;
        const told2 = [
          from,
          ...usersInSeveralTeams === 0 ? [] : [overlap],
          ...(uncoveredUsers ?? 0) > 0 ? [uncovered] : [],
          ...belowMinimum > 0 ? [small] : []
        ];
        return (0, summary_blocks.N4)((0, summary_blocks.KE)(told2, " "));
      }
      var breaks = __webpack_require__(6371);
      ;
      const MOST = 53;
      const WORTH_DRAWING = 6;
      const PLACES = 17;
      const weeks_COLUMNS = [
        { title: (0, markdown.gB)`Week from Monday`, cell: ({ monday }) => (0, markdown.ZV)(monday) },
        { title: (0, markdown.gB)`Daily, mean`, align: "right", cell: ({ days }) => count(weeks_weekdayMean(days)) },
        { title: (0, markdown.gB)`Weekly`, align: "right", cell: ({ days }) => count(days.at(-1)?.weekly) },
        { title: (0, markdown.gB)`Monthly`, align: "right", cell: ({ days }) => count(days.at(-1)?.monthly) },
        { title: (0, markdown.gB)`Days`, align: "right", cell: ({ days }) => count(days.length) }
      ];
      const CREDITS = {
        ...{ title: (0, markdown.gB)`AI credits`, align: "right" },
        cell: ({ credits: credits2 }) => count(credits2)
      };
      function weeks(measured, known) {
        return {
          title: "Weeks of a year",
          value: 80,
          render: ({ folded: folded2, charts }) => {
            const all = known === void 0 ? [] : weeksOf(known.rows);
            if (known === void 0 || all.length < 2)
              return void 0;
            const shown = all.slice(0, Math.min(folded2, MOST));
            const hasCredits = shown.some(({ credits: credits2 }) => credits2 !== void 0);
            const rows = (0, summary_blocks.tp)(hasCredits ? [...weeks_COLUMNS, CREDITS] : weeks_COLUMNS, shown, {
              order: (0, markdown.gB)`newest week first`,
              remark: (0, markdown.gB)`Daily: mean of Mondays to Fridays with data. Weekly and monthly: users of the 7 and 28 days that end on the last day of the week with data. Days: how many of the seven have data.`
            });
            return (0, summary_blocks.t$)(charts ? weeks_chartOf(all.slice(0, MOST), measured) : void 0, daysLeft(known), rows && (0, summary_blocks.zH)((0, markdown.gB)`Table: ${counted(shown.length, "week")} of the archive`, rows));
          }
        };
      }
      function daysLeft({ daysLeft: left }) {
        if (left === 0)
          return void 0;
        return (0, summary_blocks.N4)((0, markdown.gB)`${counted(left, "stored day")} not read yet: the next runs add what they can.`);
      }
      function weeksOf(rows) {
        const found = /* @__PURE__ */ new Map();
        for (const row of [...rows].sort((one, other) => one.day < other.day ? -1 : 1)) {
          const monday = (0, reports_days.C0)(row.day);
          found.set(monday, [...found.get(monday) ?? [], row]);
        }
        return [...found].map(([monday, own]) => weekOf(monday, own)).filter(({ days, credits: credits2 }) => days.length > 0 || credits2 !== void 0).sort((one, other) => one.monday < other.monday ? 1 : -1);
      }
      function weekOf(monday, rows) {
        const credits2 = rows.flatMap((row) => numberIn(row, "credits", "ai_credits_used") ?? []);
        return {
          monday,
          days: rows.flatMap(figuresOf),
          credits: credits2.length === 0 ? void 0 : credits2.reduce((sum, value) => sum + value, 0)
        };
      }
      function figuresOf(row) {
        const daily = numberIn(row, "totals", "daily_active_users");
        const weekly = numberIn(row, "totals", "weekly_active_users");
        const monthly = numberIn(row, "totals", "monthly_active_users");
        return (daily ?? weekly ?? monthly) === void 0 ? [] : [{ day: row.day, daily, weekly, monthly }];
      }
      function weeks_weekdayMean(days) {
        const values = days.filter(({ day }) => (0, reports_days.pW)(day)).flatMap(({ daily }) => daily ?? []);
        if (values.length === 0)
          return void 0;
        return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
      }
      function weeks_chartOf(newestFirst, { breakMarks }) {
        if (newestFirst.length < WORTH_DRAWING)
          return void 0;
        const step = Math.ceil(newestFirst.length / PLACES);
        const spans = spansOf(newestFirst, step);
        const days = spans.flatMap((span) => span.days);
        const [firstDay, lastDay] = [days[0]?.day, days.at(-1)?.day];
        if (firstDay === void 0 || lastDay === void 0)
          return void 0;
        const marks = (0, breaks.a)({ firstDay, lastDay });
        const marked = marks.map(({ day }) => spans.find((span) => (span.days.at(-1)?.day ?? "") >= day));
        const chart = growthChart({
          labels: spans.map((span) => `${monthAndDay(span.monday)}${marked.includes(span) ? "*" : ""}`),
          bars: {
            label: (0, markdown.gB)`daily, mean of Mondays to Fridays`,
            values: spans.map((span) => weeks_weekdayMean(span.days))
          },
          lines: [
            { label: (0, markdown.gB)`weekly`, values: spans.map((span) => span.days.at(-1)?.weekly) },
            { label: (0, markdown.gB)`monthly`, values: spans.map((span) => span.days.at(-1)?.monthly) }
          ]
        });
        const each = step === 1 ? (0, markdown.gB)`week` : (0, markdown.gB)`${count(step)} weeks`;
        const lead = (0, markdown.gB)`**The archive, ${(0, markdown.ZV)(firstDay)} to ${(0, markdown.ZV)(lastDay)}**`;
        const told2 = (0, summary_blocks.N4)((0, markdown.gB)`Each place is the ${each} from the Monday below it; lines are of its last day with data.`);
        const others = marks.filter(({ day }) => breakMarks.every((mark) => mark.day !== day));
        return chart && (0, summary_blocks.t$)(lead, chart, told2, breakNotes(others));
      }
      function spansOf(newestFirst, step) {
        const spans = [];
        for (let at = 0; at < newestFirst.length; at += step) {
          const weeks2 = newestFirst.slice(at, at + step).reverse();
          const [first] = weeks2;
          if (first === void 0 || weeks2.length < step)
            continue;
          spans.unshift({ monday: first.monday, days: weeks2.flatMap((week) => week.days) });
        }
        return spans;
      }
      ;
      const SUMMARY_LIMITS = { bytes: 900 * 1024 };
      function renderSummary(outcome, limits = SUMMARY_LIMITS) {
        const { measured } = outcome;
        const several = measured.length > 1;
        return fit([
          pageLink(outcome),
          title(outcome),
          failure(outcome),
          ...several ? [overview(measured)] : [],
          ...measured.flatMap((one) => ofSlug(one, outcome, !several)),
          ...measured.length > 0 ? [definitions()] : [],
          asked({ title: "This run", answers: [askedFor(outcome), whereKept(outcome)] }, 2)
        ], limits.bytes);
      }
      function ofSlug(measured, outcome, alone) {
        const history = historyOf(measured.scope, outcome.history);
        const questions = questionsOf(measured, outcome, history).map((question, index) => alone || index === 0 ? asked(question, alone ? 2 : 3) : folded(answered(question)));
        return [headline(measured, { alone, hidden: isPublic(outcome), history }), ...questions];
      }
      function questionsOf(measured, outcome, history) {
        const hidden = isPublic(outcome);
        const named = outcome.summaryUsers && !hidden;
        const used = [...rankings(measured), surfaces(measured)].map(folded);
        return [
          { title: "Is it growing?", answers: [growth(measured, history), weeks(measured, history)] },
          {
            title: "Who does not use it?",
            answers: [
              seats(measured, { named, hidden, history }),
              ...named ? [people(measured, outcome.pseudonyms)] : []
            ]
          },
          { title: "Which teams use it?", answers: [teams(measured, hidden, history)] },
          { title: "What does it cost?", answers: [credits(measured, hidden)] },
          {
            title: "What happens to pull requests?",
            answers: [pullRequests(measured), repositories(measured, hidden)]
          },
          { title: "How deep does it go?", answers: [depth(measured, history)] },
          { title: "What is used?", answers: [...used, customization(measured), legacy(measured)] },
          { title: "Can it be trusted?", answers: [checks(measured)] }
        ];
      }
      function answered({ title: title2, answers }) {
        const values = answers.map(({ value }) => value);
        return {
          title: title2,
          value: values.includes("essential") ? "essential" : Math.max(...values.map(Number)),
          render: (detail) => (0, summary_blocks.t$)(...answers.map((answer) => answer.render(detail)))
        };
      }
      function asked(question, level) {
        const section = answered(question);
        return {
          ...section,
          render: (detail) => {
            const body = section.render(detail);
            return body && (0, summary_blocks.t$)((0, summary_blocks.R_)(level, (0, markdown.ZV)(section.title)), body);
          }
        };
      }
      function folded(section) {
        return { ...section, render: (detail) => (0, summary_blocks.zH)((0, markdown.ZV)(section.title), section.render(detail)) };
      }
    })
  )
};
