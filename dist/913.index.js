export const id = 913;
export const ids = [913];
export const modules = {

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeMonth: () => (/* binding */ writeMonth)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9148);
/* harmony import */ var _history_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8510);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _reports_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7349);
/* harmony import */ var _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(401);
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5586);
/* harmony import */ var _encoder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1080);
/* harmony import */ var _write_tables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9721);








const KINDS = { [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg]: 'totals', [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TEAMS */ .$s]: 'team' };
const DATASETS = [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg, _reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TEAMS */ .$s];
/**
 * Writes a month of history, and tables of it for the formats that are tables. Answers the files by the
 * folders that are to hold them and nothing else. Throws ActionError DISK_FAILED.
 */
async function writeMonth(input, formats) {
    const { texts, scope, month } = input;
    // Days end in any order; the tables are the same in each.
    const rows = [...input.rows].sort((one, other) => (one.day < other.day ? -1 : 1));
    const folders = new Map();
    for (const dataset of DATASETS) {
        const text = dataset === _reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg ? texts.totals : texts.teams;
        const folder = (0,_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .monthFolder */ .f7)(`derived/${dataset}`, scope, month);
        folders.set(folder, await writeLines(input, { dataset, folder, text }));
        // Tables of an earlier version of the month, that are not asked for now, would tell other numbers.
        for (const { name } of (0,_schema_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTables */ .Jg)(KINDS[dataset])) {
            for (const format of _model_js__WEBPACK_IMPORTED_MODULE_2__/* .TABLE_FORMATS */ .A)
                folders.set(tableFolder(input, dataset)(format, name), []);
        }
        const flat = dataset === _reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg
            ? rows.filter(isTold).map(flatRow)
            : rows.flatMap(({ teams }) => teams);
        for (const file of await writeFlat(input, { dataset, formats, flat })) {
            folders.set(file.path.slice(0, file.path.lastIndexOf('/')), [file]);
        }
    }
    return folders;
}
function tableFolder({ scope, month }, dataset) {
    return (format, table) => (0,_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .monthFolder */ .f7)(`${format}/${dataset}/${table}`, scope, month);
}
async function writeLines({ root, scope, month }, of) {
    const path = `${of.folder}/${(0,_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .partName */ .pn)(0, 'ndjson')}`;
    if (of.text === '') {
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .removeFile */ .nM)({ root, path });
        return [];
    }
    const file = await (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .growingFile */ ._A)({ root, path });
    try {
        await file.write(Buffer.from(of.text, 'utf8'));
        const written = await file.finish();
        const rows = of.text.split('\n').length - 1;
        const known = { report: of.dataset, day: month, derived: true, format: 'ndjson' };
        return [{ path, ...written, rows, scope: scope.kind, slug: scope.slug, ...known }];
    }
    catch (error) {
        await file.discard();
        throw error;
    }
}
function writeFlat(input, of) {
    const { root, scope, month } = input;
    return (0,_write_tables_js__WEBPACK_IMPORTED_MODULE_7__.writeTableSet)(pourRows(of.flat), {
        ...{ root, scope, day: month, report: of.dataset, derived: true, limits: _encoder_js__WEBPACK_IMPORTED_MODULE_6__/* .BATCH */ .D },
        kind: KINDS[of.dataset],
        formats: (0,_write_tables_js__WEBPACK_IMPORTED_MODULE_7__.tableFormats)(of.formats),
        folder: tableFolder(input, of.dataset),
    });
}
function pourRows(flat) {
    return async function* (rows) {
        for (const row of flat)
            yield rows.add(row);
    };
}
/** What a group says of itself. */
const NOTES = new Set(['version', 'from', 'empty', 'passed_over', 'names']);
const isTold = ({ groups }) => Object.keys(groups).length > 0;
/** A day as GitHub would send it: cells as the entries of lists, groups side by side. */
function flatRow({ day, groups }) {
    const [totals, seats] = [told(groups['totals']), told(groups['seats'])];
    const lists = _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .DAY_LISTS */ .Jr.map((list) => [list.name, entriesOf(list, groups['totals'])]);
    const { ai_credits_used: used, users } = groups['credits'] ?? {};
    const credits = used === undefined ? {} : { ai_credits_used: used, ai_credits_users: users };
    return { day, ...totals, ...Object.fromEntries(lists), ...credits, ...seats };
}
function told(group = {}) {
    return Object.fromEntries(Object.entries(group).filter(([name]) => !NOTES.has(name)));
}
function entriesOf(list, totals) {
    return (0,_schema_day_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsIn */ .HH)(list, totals ?? {})?.map(({ names, numbers }) => ({
        ...Object.fromEntries(list.by.map((name, at) => [name, names[at]])),
        ...Object.fromEntries(list.numbers.map((name, at) => [name, numbers[at]])),
    }));
}


/***/ })

};
