export const id = 913;
export const ids = [913,609];
export const modules = {

/***/ 2685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cellFits)
/* harmony export */ });
/* harmony import */ var _reports_days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8120);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);



const INT64_MAX = 2n ** 63n - 1n;
const INTEGER_TEXT = /^(?:0|-?[1-9]\d{0,18})$/;
const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;
const REMEMBERED = 1 << 16;
/**
 * One row per column type. Text of numbers is kept once in memory however often it occurs, since files
 * repeat few names millions of times; hence the function, so that nothing outlives a report.
 */
function cellFits() {
    const known = new Map();
    const once = (text) => {
        const kept = known.get(text);
        if (kept !== undefined)
            return kept;
        if (known.size >= REMEMBERED)
            known.clear();
        known.set(text, text);
        return text;
    };
    return {
        string: (value) => (typeof value === 'string' ? once(value) : textOfInteger(value)),
        int64,
        double,
        boolean: (value) => (typeof value === 'boolean' ? value : undefined),
        date: remembered((text) => ((0,_reports_days_js__WEBPACK_IMPORTED_MODULE_0__/* .isDay */ .N)(text) ? text : undefined)),
        timestamp: remembered(utc),
        json: (value) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value),
    };
}
/** GitHub writes ids of entities as text and ids of users as numbers; either way they are taken. */
function textOfInteger(value) {
    if (typeof value === 'bigint')
        return value.toString();
    return Number.isSafeInteger(value) ? String(value) : undefined;
}
function int64(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? value + 0 : undefined;
    if (typeof value === 'string' && INTEGER_TEXT.test(value))
        return int64(BigInt(value));
    if (typeof value !== 'bigint')
        return undefined;
    const number = Number(value);
    if (Number.isSafeInteger(number))
        return number;
    return value > INT64_MAX || value < -INT64_MAX - 1n ? undefined : value;
}
function double(value) {
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number))
        return undefined;
    return typeof value === 'bigint' && BigInt(number) !== value ? undefined : number;
}
/** An instant as text, in UTC: seats are sent with the offset of some time zone. */
function utc(text) {
    // The engine takes the 30th of February for the 2nd of March.
    if (!TIME.test(text) || !(0,_reports_days_js__WEBPACK_IMPORTED_MODULE_0__/* .isDay */ .N)(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) {
        return undefined;
    }
    return text.endsWith('Z') ? text : new Date(text).toISOString().replace('.000Z', 'Z');
}
/** Texts that can be read, each read once. */
function remembered(read) {
    const passed = new Map();
    return (value) => {
        if (typeof value !== 'string')
            return undefined;
        const kept = passed.get(value);
        if (kept !== undefined)
            return kept;
        const cell = read(value);
        if (cell === undefined)
            return undefined;
        if (passed.size >= REMEMBERED)
            passed.clear();
        passed.set(value, cell);
        return cell;
    };
}


/***/ }),

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
/* harmony import */ var _write_tables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2609);








const KINDS = { [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg]: 'totals', [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TEAMS */ .$s]: 'team' };
const DATASETS = [_reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TOTALS */ .Sg, _reports_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .DAILY_TEAMS */ .$s];
/**
 * Writes a month of history, and tables of it for the formats that are tables. Answers the files by the
 * folders that are to hold them and nothing else. Throws ActionError DISK_FAILED.
 */
async function writeMonth(input, formats) {
    const { texts, rows, scope, month } = input;
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
    return (0,_write_tables_js__WEBPACK_IMPORTED_MODULE_7__.writeTableSet)(eachOf(of.flat), {
        ...{ root, scope, day: month, report: of.dataset, derived: true, limits: _encoder_js__WEBPACK_IMPORTED_MODULE_6__/* .BATCH */ .D },
        kind: KINDS[of.dataset],
        formats: (0,_write_tables_js__WEBPACK_IMPORTED_MODULE_7__.tableFormats)(of.formats),
        folder: tableFolder(input, of.dataset),
    });
}
async function* eachOf(rows) {
    for (const row of rows)
        yield row;
}
/** What a group says of itself. */
const NOTES = new Set(['version', 'from', 'empty']);
const isTold = ({ groups }) => Object.keys(groups).length > 0;
/** A day as GitHub would send it: cells as the entries of lists, groups side by side. */
function flatRow({ day, groups }) {
    const [totals, seats] = [told(groups['totals']), told(groups['seats'])];
    const lists = _schema_day_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .DAY_LISTS */ .J.flatMap(({ name }) => {
        const columns = totals[name];
        return columns === undefined ? [] : [[name, entriesOf(columns)]];
    });
    const { ai_credits_used: used, users } = groups['credits'] ?? {};
    const credits = used === undefined ? {} : { ai_credits_used: used, ai_credits_users: users };
    return { day, ...totals, ...Object.fromEntries(lists), ...credits, ...seats };
}
function told(group = {}) {
    return Object.fromEntries(Object.entries(group).filter(([name]) => !NOTES.has(name)));
}
function entriesOf(value) {
    const columns = Object.entries(value);
    const length = columns[0]?.[1].length ?? 0;
    return Array.from({ length }, (_, row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]])));
}


/***/ }),

/***/ 1080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ BATCH)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2685);

const BATCH = { cells: 200_000, characters: 8_000_000 };


/***/ }),

/***/ 2609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tableFormats: () => (/* binding */ tableFormats),
  writeTableSet: () => (/* binding */ writeTableSet),
  writeTables: () => (/* binding */ writeTables)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model.ts
var model = __webpack_require__(182);
// EXTERNAL MODULE: ./src/reports/layout.ts
var layout = __webpack_require__(7349);
// EXTERNAL MODULE: ./src/rows/read-file.ts
var read_file = __webpack_require__(4100);
// EXTERNAL MODULE: ./src/formats/encoder.ts
var encoder = __webpack_require__(1080);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(1789);
// EXTERNAL MODULE: ./src/formats/cells.ts
var cells = __webpack_require__(2685);
// EXTERNAL MODULE: ./src/schema/tables.ts
var tables = __webpack_require__(5586);
;// CONCATENATED MODULE: ./src/formats/flatten.ts




/** A function that takes rows of this kind apart. */
function flattener(kind) {
    const { row, wrapper } = tables/* TABLES */.CG[kind];
    const fits = (0,cells/* cellFits */.h)();
    const plan = compile(row, undefined, fits);
    if (wrapper === undefined)
        return (entry, emit) => flatten(plan, { entry }, emit);
    const wrapping = compile(wrapper.table, undefined, fits);
    return (entry, emit) => flatten(Array.isArray(entry[wrapper.wraps]) ? wrapping : plan, { entry }, emit);
}
function compile(table, above, fits) {
    const columns = (0,tables/* columnsOf */.PL)(table, above?.columns ?? []);
    const node = new Map(tables/* PRODUCTION_FIELDS */.mj.map((name) => [name, { kind: 'dropped' }]));
    const indexOf = (name) => columns.findIndex((column) => column.name === name);
    for (const { path, name, type } of table.columns) {
        put(node, path, { kind: 'cell', index: indexOf(name), fit: fits[type] });
    }
    const inherited = (above?.columns ?? []).flatMap(({ name }, index) => table.keys.includes(name) ? [[index, indexOf(name)]] : []);
    const below = [];
    const plan = { table: table.name, columns, node, inherited, below };
    for (const child of table.tables) {
        put(node, child.at, { kind: 'entries', below: below.length });
        below.push(compile(child, plan, fits));
    }
    return plan;
}
function put(node, path, slot) {
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
        node.set(name, slot);
        return;
    }
    const present = node.get(name);
    const inner = present?.kind === 'object' ? present.node : new Map();
    node.set(name, { kind: 'object', node: inner });
    put(inner, rest, slot);
}
function flatten(plan, at, emit) {
    const cells = new Array(plan.columns.length).fill(null);
    const frame = { cells, entries: [] };
    const extra = take(plan.node, at.entry, frame);
    if (at.above !== undefined) {
        for (const [there, here] of plan.inherited)
            cells[here] ??= at.above[there] ?? null;
    }
    if (extra !== undefined)
        cells[cells.length - 1] = (0,json/* canonicalJson */.dj)(extra);
    emit(plan.table, cells);
    plan.below.forEach((below, index) => {
        for (const entry of frame.entries[index] ?? []) {
            if ((0,json/* isJsonObject */.OW)(entry))
                flatten(below, { entry, above: cells }, emit);
        }
    });
}
/** Fills the frame from the entry; answers what has no place in the table. Absent and null are alike. */
function take(node, entry, frame) {
    let extra;
    for (const name in entry) {
        const value = entry[name];
        if (value === null || value === undefined)
            continue;
        const slot = node.get(name);
        const left = slot === undefined ? value : place(slot, value, frame);
        if (left === undefined)
            continue;
        extra ??= Object.create(null);
        extra[name] = left;
    }
    return extra;
}
/** Puts a value where it belongs; answers the part of it that does not fit there. */
function place(slot, value, frame) {
    switch (slot.kind) {
        case 'cell': {
            const cell = slot.fit(value);
            if (cell === undefined)
                return value;
            frame.cells[slot.index] = cell;
            return undefined;
        }
        case 'object':
            return (0,json/* isJsonObject */.OW)(value) ? take(slot.node, value, frame) : value;
        case 'entries': {
            if (!Array.isArray(value) && !(0,json/* isJsonObject */.OW)(value))
                return value;
            const entries = Array.isArray(value) ? value : [value];
            frame.entries[slot.below] = entries;
            const strange = entries.filter((entry) => !(0,json/* isJsonObject */.OW)(entry));
            return strange.length === 0 ? undefined : strange;
        }
        case 'dropped':
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/files.ts
var files = __webpack_require__(9148);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./src/text/formula.ts
var formula = __webpack_require__(3829);
;// CONCATENATED MODULE: ./src/formats/csv.ts





/**
 * CSV as RFC 4180 describes it: UTF-8 without byte order mark, a header, lines that end in CR LF. Every
 * text is quoted, so that readers which guess the dialect from the first lines, or from the first of many
 * files, guess right. Absent is empty, an empty text is `""`. https://www.rfc-editor.org/rfc/rfc4180
 */
const OPTIONS = {
    record_delimiter: '\r\n',
    // Without it the library quotes CR LF only, and a lone CR or LF tears the row apart.
    quote_record_delimiter: true,
    quoted_string: true,
    cast: { boolean: String, string: formula/* neutralised */.H },
};
/** Rows that are made text at once: few enough that they and their texts are gone soon. */
const BATCH_ROWS = 1000;
/** Encodes rows of cells, in the order of `columns`, as CSV bytes; the header comes first, even without rows. */
function csvEncoder(columns) {
    const header = columns.map((column) => column.name);
    let rows = [header];
    const drain = () => {
        const bytes = Buffer.from(rows.length === 0 ? '' : (0,sync/* stringify */.A)(rows, OPTIONS), 'utf8');
        rows = [];
        return bytes;
    };
    return {
        add(cells) {
            rows.push(cells);
            return rows.length >= BATCH_ROWS;
        },
        drain,
        end: drain,
    };
}

// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/bytewriter.js
var bytewriter = __webpack_require__(3732);
// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/parquet-writer.js + 24 modules
var parquet_writer = __webpack_require__(7855);
;// CONCATENATED MODULE: ./src/formats/parquet.ts





/** Who wrote the file, in the form that readers parse. Fixed: a new release must not change old days. */
const CREATED_BY = 'copilot-usage-reports version 1 (build 1)';
const MILLISECONDS_OF_A_DAY = 86_400_000;
const TEXT = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } };
/** One row per column type. */
const TYPES = {
    string: TEXT,
    json: TEXT,
    int64: {
        element: { type: 'INT64' },
        physical: (cell) => (typeof cell === 'number' ? BigInt(cell) : cell),
    },
    double: { element: { type: 'DOUBLE' } },
    boolean: { element: { type: 'BOOLEAN' } },
    date: {
        element: { type: 'INT32', converted_type: 'DATE' },
        physical: (cell) => Date.parse(`${String(cell)}T00:00:00Z`) / MILLISECONDS_OF_A_DAY,
    },
    timestamp: {
        element: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
        physical: (cell) => BigInt(Date.parse(String(cell))),
    },
};
/**
 * Each batch of rows becomes a row group. Rows are taken apart into columns as they come: kept whole,
 * they would outlive the collections of young garbage, and cost more.
 */
function parquetEncoder(columns, limits) {
    const bytes = new bytewriter/* ByteWriter */.U(1 << 16);
    const writer = new parquet_writer/* ParquetWriter */.o({
        writer: bytes,
        schema: schemaOf(columns),
        codec: 'SNAPPY',
        createdBy: CREATED_BY,
    });
    let batch = emptyBatch(columns);
    const drain = () => {
        writeGroup(writer, columns, batch);
        batch = emptyBatch(columns);
        const written = bytes.getBytes();
        bytes.index = 0;
        return written;
    };
    return {
        add(cells) {
            batch.rows += 1;
            for (const [index, data] of batch.data.entries())
                data.push(cells[index] ?? null);
            batch.characters += longTexts(cells);
            return batch.rows * columns.length >= limits.cells || batch.characters >= limits.characters;
        },
        drain,
        end() {
            writeGroup(writer, columns, batch);
            batch = emptyBatch(columns);
            void writer.finish();
            return bytes.getBytes();
        },
    };
}
function emptyBatch(columns) {
    return { rows: 0, characters: 0, data: columns.map(() => []) };
}
function schemaOf(columns) {
    const leaves = columns.map(({ name, type }) => ({
        name,
        repetition_type: 'OPTIONAL',
        ...TYPES[type].element,
    }));
    return [{ name: 'root', num_children: columns.length }, ...leaves];
}
function writeGroup(writer, columns, batch) {
    if (batch.rows === 0)
        return;
    const columnData = columns.map(({ name, type }, index) => ({
        name,
        data: physical(batch.data[index] ?? [], TYPES[type].physical),
        offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: batch.rows });
}
function physical(cells, convert) {
    if (convert === undefined)
        return cells;
    const known = new Map([[null, null]]);
    return cells.map((cell) => {
        let value = known.get(cell);
        if (value === undefined) {
            value = convert(cell);
            known.set(cell, value);
        }
        return value;
    });
}
/** Only long texts weigh: short ones are names that occur again and again, kept once. */
function longTexts(cells) {
    let length = 0;
    for (const cell of cells)
        if (typeof cell === 'string' && cell.length > 32)
            length += cell.length;
    return length;
}

;// CONCATENATED MODULE: ./src/formats/table-writer.ts







/** THE table of table formats. */
const ENCODERS = {
    csv: csvEncoder,
    parquet: parquetEncoder,
};
/** `placeOf` says where the table's file of a format goes. Nothing is opened before the first write. */
function tableWriter(columns, formats, options) {
    const outputs = formats.map((format) => {
        const encoder = ENCODERS[format](columns, options.limits);
        return { format, ...tableOutput(encoder, options.placeOf(format)) };
    });
    let rows = 0;
    return {
        add(cells) {
            rows += 1;
            let due = false;
            for (const output of outputs)
                if (output.add(cells))
                    due = true;
            return due;
        },
        async flush() {
            for (const output of outputs)
                await output.flush();
        },
        async finish() {
            const files = [];
            for (const output of rows === 0 ? [] : outputs) {
                files.push({ ...(await output.finish()), format: output.format, rows });
            }
            return files;
        },
        async discard() {
            for (const output of outputs)
                await output.discard();
        },
    };
}
function tableOutput(encoder, place) {
    let file;
    let due = false;
    const opened = async () => (file ??= await (0,files/* growingFile */._A)(place));
    return {
        add(cells) {
            if (encoder.add(cells))
                due = true;
            return due;
        },
        async flush() {
            if (!due)
                return;
            due = false;
            const open = await opened();
            await open.write(encoder.drain());
        },
        async finish() {
            const open = await opened();
            await open.write(encoder.end());
            return open.finish();
        },
        discard: async () => file?.discard(),
    };
}

;// CONCATENATED MODULE: ./src/formats/write-tables.ts









/** Those of the formats that are tables, in a fixed order. */
function tableFormats(formats) {
    return model/* TABLE_FORMATS */.A.filter((format) => formats.includes(format));
}
/**
 * Writes the flat tables of a stored report of a day, all its parts into one file per table and
 * format, and answers the files, sorted by path. A table without rows has no file; one that an earlier
 * run left is removed. Lines that cannot be read are passed over: they were reported when the file was
 * fetched. The same rows in the same order give the same bytes. On failure nothing is left behind.
 * Throws ActionError DISK_FAILED, LIMIT_EXCEEDED.
 */
async function writeTables(input, formats) {
    const { entry, scope, day, team } = input.reportDay;
    const wanted = tableFormats(formats);
    if (wanted.length === 0)
        return [];
    const stored = input.files.filter(({ format }) => format.startsWith('ndjson'));
    return writeTableSet(rowsOf(input.root, stored), {
        root: input.root,
        kind: entry.rows,
        formats: wanted,
        limits: input.limits ?? encoder/* BATCH */.D,
        folder: (format, table) => {
            return (0,layout/* partitionFolder */.li)((0,layout/* tableDataset */.Vm)(format, { entry, team }, table), { scope, day, team });
        },
        scope,
        day,
        report: entry.report,
    });
}
async function* rowsOf(root, files) {
    for (const { path } of files) {
        for await (const read of (0,read_file/* readRows */.aK)((0,external_node_path_.join)(root, ...path.split('/')))) {
            if ('value' in read)
                yield read.value;
        }
    }
}
/** The same for any rows; what writeTables and the derived rows share. */
async function writeTableSet(rows, set) {
    const writers = new Map((0,tables/* describeTables */.Jg)(set.kind).map((table) => [table.name, write_tables_open(set, table)]));
    await removeEarlier(set, [...writers.keys()]);
    try {
        await pour(rows, flattener(set.kind), writers);
        const finished = [...writers].map(([table, writer]) => finish(set, table, writer));
        const files = (await allOf(finished)).flat();
        return files.sort((one, other) => (one.path < other.path ? -1 : 1));
    }
    catch (error) {
        for (const writer of writers.values())
            await writer.discard();
        await removeEarlier(set, [...writers.keys()]).catch(() => undefined);
        throw error;
    }
}
async function pour(rows, flatten, writers) {
    const full = new Set();
    for await (const row of rows) {
        flatten(row, (table, cells) => {
            const writer = writers.get(table);
            if (writer?.add(cells) === true)
                full.add(writer);
        });
        if (full.size === 0)
            continue;
        for (const writer of full)
            await writer.flush();
        full.clear();
    }
}
function write_tables_open(set, table) {
    return tableWriter(table.columns, set.formats, {
        limits: set.limits,
        placeOf: (format) => ({ root: set.root, path: pathOf(set, format, table.name) }),
    });
}
async function finish(set, table, writer) {
    const { scope, day } = set;
    return (await writer.finish()).map((file) => ({
        path: pathOf(set, file.format, table),
        ...file,
        scope: scope.kind,
        slug: scope.slug,
        report: set.report,
        day,
        ...(set.derived === true ? { derived: true } : {}),
    }));
}
async function removeEarlier(set, tables) {
    const paths = tables.flatMap((table) => set.formats.map((format) => pathOf(set, format, table)));
    await allOf(paths.map((path) => (0,files/* removeFile */.nM)({ root: set.root, path })));
}
/** Like Promise.all, but rejects only when all have settled: nothing is still writing afterwards. */
async function allOf(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
function pathOf(set, format, table) {
    return `${set.folder(format, table)}/${(0,layout/* partName */.pn)(0, format)}`;
}


/***/ }),

/***/ 3829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ neutralised)
/* harmony export */ });
/**
 * First characters that make a spreadsheet run a text as a formula, or skip to one that does.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/**
 * The same behind what separates cells where the comma is a decimal point, or where text is pasted: a
 * spreadsheet that is set so takes the quotes for text, and begins a cell there.
 */
const BEHIND_SEPARATOR = /([;\t|][\s"']*)(?=[=+\-@＝＋－＠])/g;
/** A text with a `'` wherever a spreadsheet would run it. For texts only: numbers stay as they are. */
function neutralised(text) {
    const behind = text.replace(BEHIND_SEPARATOR, "$1'");
    return FORMULA.test(text) ? `'${behind}` : behind;
}


/***/ })

};
