export const id = 913;
export const ids = [913];
export const modules = {
  /***/
  913: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        writeMonth: () => (
          /* binding */
          writeMonth
        )
        /* harmony export */
      });
      var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);
      var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
      var _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7349);
      var _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(401);
      var _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5586);
      var _text_cleaner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5749);
      var _encoder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1080);
      var _write_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(916);
      const KINDS = { [_reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.Sg]: "totals", [_reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.$s]: "team" };
      const DATASETS = [_reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.Sg, _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.$s];
      async function writeMonth(input, formats) {
        const { scope, month } = input;
        const { texts, rows: told2 } = withoutSecrets(input);
        const rows = [...told2].sort((one, other) => one.day < other.day ? -1 : 1);
        const folders = /* @__PURE__ */ new Map();
        for (const dataset of DATASETS) {
          const text = dataset === _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.Sg ? texts.totals : texts.teams;
          const folder = (0, _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.f7)(`derived/${dataset}`, scope, month);
          folders.set(folder, await writeLines(input, { dataset, folder, text }));
          for (const { name } of (0, _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__.Jg)(KINDS[dataset])) {
            for (const format of _model_js__WEBPACK_IMPORTED_MODULE_2__.A)
              folders.set(tableFolder(input, dataset)(format, name), []);
          }
          const flat = dataset === _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.Sg ? rows.filter(isTold).map(flatRow) : rows.flatMap(({ teams }) => teams);
          for (const file of await writeFlat(input, { dataset, formats, flat })) {
            folders.set(file.path.slice(0, file.path.lastIndexOf("/")), [file]);
          }
        }
        return folders;
      }
      function withoutSecrets({ texts, rows }) {
        const totals = (0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_3__.Yz)(texts.totals);
        const teams = (0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_3__.Yz)(texts.teams);
        const same = totals === texts.totals && teams === texts.teams;
        return { texts: { totals, teams }, rows: same ? rows : (0, _text_cleaner_js__WEBPACK_IMPORTED_MODULE_3__.XY)(rows) };
      }
      function tableFolder({ scope, month }, dataset) {
        return (format, table) => (0, _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.f7)(`${format}/${dataset}/${table}`, scope, month);
      }
      async function writeLines({ root, scope, month }, of) {
        const path = `${of.folder}/${(0, _reports_layout_js__WEBPACK_IMPORTED_MODULE_0__.pn)(0, "ndjson")}`;
        if (of.text === "") {
          await (0, _files_js__WEBPACK_IMPORTED_MODULE_4__.nM)({ root, path });
          return [];
        }
        const file = await (0, _files_js__WEBPACK_IMPORTED_MODULE_4__._A)({ root, path });
        try {
          await file.write(Buffer.from(of.text, "utf8"));
          const written = await file.finish();
          const rows = of.text.split("\n").length - 1;
          const known = { report: of.dataset, day: month, derived: true, format: "ndjson" };
          return [{ path, ...written, rows, scope: scope.kind, slug: scope.slug, ...known }];
        } catch (error) {
          await file.discard();
          throw error;
        }
      }
      function writeFlat(input, of) {
        const { root, scope, month } = input;
        return (0, _write_tables_js__WEBPACK_IMPORTED_MODULE_5__.writeTableSet)(pourRows(of.flat), {
          ...{ root, scope, day: month, report: of.dataset, derived: true, limits: _encoder_js__WEBPACK_IMPORTED_MODULE_6__.D },
          kind: KINDS[of.dataset],
          formats: (0, _write_tables_js__WEBPACK_IMPORTED_MODULE_5__.tableFormats)(of.formats),
          folder: tableFolder(input, of.dataset)
        });
      }
      function pourRows(flat) {
        return async function* (rows) {
          for (const row of flat)
            yield rows.add(row);
        };
      }
      const NOTES = /* @__PURE__ */ new Set(["version", "from", "empty", "passed_over", "names"]);
      const isTold = ({ groups }) => Object.keys(groups).length > 0;
      function flatRow({ day, groups }) {
        const [totals, seats] = [told(groups["totals"]), told(groups["seats"])];
        const lists = _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_7__.Jr.map((list) => [list.name, entriesOf(list, groups["totals"])]);
        const { ai_credits_used: used, users } = groups["credits"] ?? {};
        const credits = used === void 0 ? {} : { ai_credits_used: used, ai_credits_users: users };
        return { day, ...totals, ...Object.fromEntries(lists), ...credits, ...seats };
      }
      function told(group = {}) {
        return Object.fromEntries(Object.entries(group).filter(([name]) => !NOTES.has(name)));
      }
      function entriesOf(list, totals) {
        return (0, _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_7__.HH)(list, totals ?? {})?.map(({ names, numbers }) => ({
          ...Object.fromEntries(list.by.map((name, at) => [name, names[at]])),
          ...Object.fromEntries(list.numbers.map((name, at) => [name, numbers[at]]))
        }));
      }
    })
  )
};
