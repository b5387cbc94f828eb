export const id = 721;
export const ids = [721];
export const modules = {

/***/ 8762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hU: () => (/* binding */ copyRange),
/* harmony export */   jH: () => (/* binding */ DUE),
/* harmony export */   ny: () => (/* binding */ copyAll),
/* harmony export */   oB: () => (/* binding */ drained),
/* harmony export */   vY: () => (/* binding */ reserve),
/* harmony export */   w9: () => (/* binding */ newBytesOut),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var _rows_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7972);

/** Bytes that are worth a write. */
const DUE = 1 << 18;
const KEPT = 1 << 21;
/** A copy may write so many bytes past its end. */
const SPARE = 4;
/** Nothing written yet; `size`: bytes for which there is room. */
function newBytesOut(size) {
    const room = roomOf(size + SPARE);
    return { ...room, length: 0, source: { ...room, size: 0 } };
}
function roomOf(size) {
    const bytes = Buffer.allocUnsafeSlow(size);
    return { bytes, view: new DataView(bytes.buffer) };
}
/** Makes room for so many bytes. */
function reserve(out, size) {
    const needed = out.length + size + SPARE;
    if (needed > out.bytes.length)
        grow(out, needed);
}
function grow(out, needed) {
    const room = roomOf(Math.max(needed, 2 * out.bytes.length));
    out.bytes.copy(room.bytes, 0, 0, out.length);
    Object.assign(out, room);
}
/** What was written; the next bytes take its place. */
function drained(out) {
    const written = out.bytes.subarray(0, out.length);
    out.length = 0;
    if (out.bytes.length > KEPT)
        Object.assign(out, roomOf(2 * DUE));
    return written;
}
/** Writes a text, and keeps room for so many bytes after it. */
function writeText(out, text, room) {
    reserve(out, 3 * text.length + room);
    out.length += out.bytes.write(text, out.length, 'utf8');
}
/** Copies a range of the source, four bytes at a time; there is room for it. */
function copyRange(out, start, end) {
    const { bytes, view, source, length } = out;
    out.length = length + end - start;
    if (end + SPARE > source.size) {
        for (let from = start, to = length; from < end; from++, to++)
            bytes[to] = source.bytes[from] ?? 0;
        return;
    }
    const words = source.view;
    for (let from = start, to = length; from < end; from += 4, to += 4) {
        view.setInt32(to, words.getInt32(from, true), true);
    }
}
/** Copies all that was written elsewhere; there is room for it. */
function copyAll(out, from) {
    const { view, length } = out;
    for (let at = 0; at < from.length; at += 4) {
        view.setInt32(length + at, from.view.getInt32(at, true), true);
    }
    out.length = length + from.length;
}


/***/ }),

/***/ 2685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ textsKept),
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
    const once = textsKept();
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
/** Answers the same string for the same text, each time. */
function textsKept() {
    const known = new Map();
    return (text) => {
        const kept = known.get(text);
        if (kept !== undefined)
            return kept;
        if (known.size >= REMEMBERED)
            known.clear();
        known.set(text, text);
        return text;
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

/***/ 1080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ BATCH)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2685);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6714);


const BATCH = { cells: 200_000, characters: 8_000_000 };


/***/ }),

/***/ 6714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ At),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   Qg: () => (/* binding */ VALUE),
/* harmony export */   bk: () => (/* binding */ newEntry),
/* harmony export */   fm: () => (/* binding */ putValue),
/* harmony export */   to: () => (/* binding */ placedTables),
/* harmony export */   w9: () => (/* binding */ takeOver),
/* harmony export */   xM: () => (/* binding */ newPlaces)
/* harmony export */ });
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5586);
/* harmony import */ var _rows_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3912);
/* harmony import */ var _bytes_out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8762);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2685);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7653);





/** What an entry begins with. */
const At = {
    /** The place of its table in the list. */
    Table: 0,
    /** The entry above it; -1 for the row itself. */
    Above: 1,
    /** Its bytes, which are never fewer than those of its cells. */
    Size: 2,
    /** Its first unknown member, as place in `extras`; -1 when there is none. */
    Extra: 3,
    Cells: 4,
};
const VALUE = -1;
/** Whether they were made for another entry above; from now on they are for this one. */
function isStale(made, { row, cells }, entry) {
    const above = cells[entry + At.Above] ?? -1;
    if (made.row === row && made.above === above)
        return false;
    made.row = row;
    made.above = above;
    return true;
}
/** The tables of a plan and those below it, each after the one above. */
function placedTables(root) {
    const found = new Map();
    const leads = new Map();
    const visit = (plan, path) => {
        const taken = Int32Array.from(plan.inherited.flat(), (column) => At.Cells + 2 * column);
        const led = plan.inherited.filter(([, here]) => here < plan.lead);
        const known = `${path} ${led.join()}`;
        const lead = leads.get(known) ?? newLead(plan.lead);
        leads.set(known, lead);
        const { table: name, columns } = plan;
        found.set(plan, { name, columns, size: At.Cells + 2 * columns.length, taken, lead });
        for (const below of plan.below)
            visit(below, `${path}/${name}`);
    };
    visit(root, '');
    return found;
}
function newLead(columns) {
    const none = () => ({ row: 0, above: 0 });
    return { columns, out: (0,_bytes_out_js__WEBPACK_IMPORTED_MODULE_2__/* .newBytesOut */ .w9)(0), cells: [], outOf: none(), cellsOf: none() };
}
/** Places of no row yet. */
function newPlaces(tables) {
    return {
        scan: (0,_rows_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .newScan */ .kN)(),
        tables,
        cells: new Int32Array(1 << 10),
        length: 0,
        entries: 0,
        values: [],
        once: (0,_cells_js__WEBPACK_IMPORTED_MODULE_3__/* .textsKept */ .D)(),
        extras: [],
        extrasUsed: 0,
        intricate: [],
        longest: 0,
        row: 0,
    };
}
/** Numbers of a row at most: one with more entries is left to JSON.parse. */
const MOST = 1 << 20;
/** A fresh entry of a table without cells; -1 when there are too many. */
function newEntry(places, table, above) {
    const at = places.length;
    const end = at + (places.tables[table]?.size ?? 0);
    if (end > MOST)
        return -1;
    if (end > places.cells.length)
        grow(places, end);
    const { cells } = places;
    cells[at + At.Table] = table;
    cells[at + At.Above] = above;
    cells[at + At.Extra] = -1;
    for (let index = at + At.Cells; index < end; index++)
        cells[index] = 0;
    places.length = end;
    places.entries++;
    return at;
}
function grow(places, size) {
    const cells = new Int32Array(Math.max(size, 2 * places.cells.length));
    cells.set(places.cells);
    places.cells = cells;
}
/** Gives entries the cells that they take over from the one above, where they have none of their own. */
function takeOver({ cells, tables, length }) {
    for (let entry = 0, size = 0; entry < length; entry += size) {
        const table = tables[cells[entry + At.Table] ?? 0];
        if (table === undefined)
            return;
        size = table.size;
        const above = cells[entry + At.Above] ?? -1;
        for (let pair = 0; pair < table.taken.length; pair += 2) {
            const here = entry + (table.taken[pair + 1] ?? 0);
            const there = above + (table.taken[pair] ?? 0);
            if (cells[here + 1] !== 0)
                continue;
            cells[here] = cells[there] ?? 0;
            cells[here + 1] = cells[there + 1] ?? 0;
        }
    }
}
/** Gives a cell a value in place of bytes. */
function putValue(places, at, cell) {
    places.cells[at] = places.values.length;
    places.cells[at + 1] = VALUE;
    places.values.push(cell);
}


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ plansOf)
/* harmony export */ });
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5586);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2685);



/** The plans of a kind of rows. */
function plansOf(kind) {
    const { row, wrapper } = _schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .TABLES */ .CG[kind];
    const fits = (0,_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellFits */ .h)();
    const plan = compile(row, undefined, fits);
    if (wrapper === undefined)
        return { row: plan };
    return {
        row: plan,
        wrapper: { wraps: wrapper.wraps, plan: compile(wrapper.table, undefined, fits) },
    };
}
function compile(table, above, fits) {
    const columns = (0,_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .columnsOf */ .PL)(table, above?.columns ?? []);
    const node = new Map(_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .PRODUCTION_FIELDS */ .mj.map((name) => [name, { kind: 'dropped' }]));
    const indexOf = (name) => columns.findIndex((column) => column.name === name);
    for (const { path, name, type } of table.columns) {
        put(node, path, { kind: 'cell', index: indexOf(name), fit: fits[type] });
    }
    const inherited = (above?.columns ?? []).flatMap(({ name }, index) => table.keys.includes(name) ? [[index, indexOf(name)]] : []);
    const below = [];
    const lead = columns.length - table.columns.length - 1;
    const plan = { table: table.name, columns, node, inherited, lead, below };
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
    const inner = new Map(present?.kind === 'object' ? present.node : []);
    node.set(name, { kind: 'object', node: inner });
    put(inner, rest, slot);
}


/***/ }),

/***/ 9721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rowsInto: () => (/* binding */ rowsInto),
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
// EXTERNAL MODULE: ./src/rows/splitter.ts + 2 modules
var rows_splitter = __webpack_require__(4422);
// EXTERNAL MODULE: ./src/formats/encoder.ts
var encoder = __webpack_require__(1080);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(1789);
// EXTERNAL MODULE: ./src/formats/cells.ts
var cells = __webpack_require__(2685);
// EXTERNAL MODULE: ./src/formats/plan.ts
var plan = __webpack_require__(7653);
;// CONCATENATED MODULE: ./src/formats/flatten.ts



/** A function that takes rows of a kind apart. */
function flattener({ row, wrapper }) {
    return (entry, emit) => {
        const wraps = wrapper !== undefined && Array.isArray(entry[wrapper.wraps]);
        flatten(wraps ? wrapper.plan : row, { entry }, emit);
    };
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

// EXTERNAL MODULE: ./src/formats/places.ts
var formats_places = __webpack_require__(6714);
// EXTERNAL MODULE: ./src/rows/keys.ts
var keys = __webpack_require__(9997);
// EXTERNAL MODULE: ./src/rows/scan.ts
var rows_scan = __webpack_require__(3912);
// EXTERNAL MODULE: ./src/rows/skip.ts
var skip = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/rows/token.ts
var token = __webpack_require__(7972);
// EXTERNAL MODULE: ./src/rows/texts.ts
var texts = __webpack_require__(1717);
;// CONCATENATED MODULE: ./src/formats/scan-cells.ts




/**
 * Values that stand in the bytes of a row as a CSV has them. Each function answers the place after such a
 * value, or REJECTED when it has to be made from what JSON says there.
 */
const QUOTE = 0x22;
const ZERO = 0x30;
const POINT = 0x2e;
/** Whole numbers of so many digits are written as they were read, and so are fractions. */
const LONGEST_EXACT = 15;
/** Smaller numbers are written with an exponent. */
const MOST_DECIMALS = 6;
const LOW_BITS = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;
const QUOTES = 0x22222222;
const SEMICOLONS = 0x3b3b3b3b;
const BARS = 0x7c7c7c7c;
const BLANKS = 0x20202020;
/**
 * A text that is plain ASCII, without escapes, and without what a formula can stand behind (`;` and `|`), four
 * bytes at a time. With the bit of a blank set a backslash is a bar. See `endOfText`.
 */
function endOfPlainText({ bytes, view, size }, at) {
    if (bytes[at] !== QUOTE)
        return rows_scan/* REJECTED */.Vj;
    for (let next = at + 1, last = size - 4; next <= last; next += 4) {
        const word = view.getInt32(next, true);
        const quote = word ^ QUOTES;
        const semicolon = word ^ SEMICOLONS;
        const bar = (word | BLANKS) ^ BARS;
        const special = (((quote - LOW_BITS) & ~quote) |
            ((semicolon - LOW_BITS) & ~semicolon) |
            ((bar - LOW_BITS) & ~bar) |
            ((word - BLANKS) & ~word) |
            word) &
            HIGH_BITS;
        if (special === 0)
            continue;
        const first = next + ((31 - Math.clz32(special & -special)) >> 3);
        return bytes[first] === QUOTE ? first + 1 : rows_scan/* REJECTED */.Vj;
    }
    return rows_scan/* REJECTED */.Vj;
}
/** A plain text that no spreadsheet runs. */
function endOfCellText(scan, at) {
    const first = scan.bytes[at + 1];
    if (first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40)
        return rows_scan/* REJECTED */.Vj;
    return endOfPlainText(scan, at);
}
/** A whole number, not below 0. */
function endOfInteger({ bytes }, at) {
    const next = endOfDigits(bytes, at);
    const byte = bytes[next] ?? 0;
    const isLong = next - at > LONGEST_EXACT || (next - at > 1 && bytes[at] === ZERO);
    return next === at || isLong || byte === POINT || (byte | 0x20) === 0x65 ? rows_scan/* REJECTED */.Vj : next;
}
/** A number, not below 0, in the shortest spelling there is. */
function endOfDecimal(scan, at) {
    const { bytes } = scan;
    const point = endOfDigits(bytes, at);
    if (bytes[point] !== POINT)
        return endOfInteger(scan, at);
    const next = endOfDigits(bytes, point + 1);
    const decimals = next - point - 1;
    const isPlain = decimals > 0 && decimals <= MOST_DECIMALS && bytes[next - 1] !== ZERO;
    const isLong = next - at > LONGEST_EXACT || (point - at > 1 && bytes[at] === ZERO);
    return !isPlain || isLong || point === at || ((bytes[next] ?? 0) | 0x20) === 0x65
        ? rows_scan/* REJECTED */.Vj
        : next;
}
function endOfDigits(bytes, at) {
    let next = at;
    for (let digit = (bytes[next] ?? 0) - ZERO; digit >= 0 && digit <= 9;) {
        digit = (bytes[++next] ?? 0) - ZERO;
    }
    return next;
}
function endOfBoolean(scan, at) {
    return scan.bytes[at] === 0x6e ? rows_scan/* REJECTED */.Vj : (0,rows_scan/* scanLiteral */.Tm)(scan, at);
}
/** The number that two digits are; NaN when they are none. */
function two(bytes, at) {
    const tens = (bytes[at] ?? 0) - ZERO;
    const ones = (bytes[at + 1] ?? 0) - ZERO;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}
const DASH = 0x2d;
const COLON = 0x3a;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether a day of these two centuries that is in the calendar stands at a place, `YYYY-MM-DD`. */
function isDayAt(bytes, at) {
    const century = two(bytes, at);
    const year = two(bytes, at + 2);
    const month = two(bytes, at + 5);
    const day = two(bytes, at + 8);
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH)
        return false;
    if (!(century === 19 || century === 20) || !(day >= 1))
        return false;
    if (!(day <= (DAYS[month - 1] ?? 0)) || !(year >= 0))
        return false;
    return month !== 2 || day < 29 || (year % 4 === 0 && (year > 0 || century === 20));
}
function endOfDate({ bytes }, at) {
    if (bytes[at] !== QUOTE || bytes[at + 11] !== QUOTE)
        return rows_scan/* REJECTED */.Vj;
    return isDayAt(bytes, at + 1) ? at + 12 : rows_scan/* REJECTED */.Vj;
}
/** A time in UTC, to the second or the millisecond. */
function endOfTime({ bytes }, at) {
    if (bytes[at] !== QUOTE || bytes[at + 11] !== 0x54 || !isDayAt(bytes, at + 1))
        return rows_scan/* REJECTED */.Vj;
    if (bytes[at + 14] !== COLON || bytes[at + 17] !== COLON)
        return rows_scan/* REJECTED */.Vj;
    if (!(two(bytes, at + 12) <= 23 && two(bytes, at + 15) <= 59 && two(bytes, at + 18) <= 59)) {
        return rows_scan/* REJECTED */.Vj;
    }
    let next = at + 20;
    if (bytes[next] === POINT) {
        if (endOfDigits(bytes, next + 1) !== next + 4)
            return rows_scan/* REJECTED */.Vj;
        next += 4;
    }
    return bytes[next] === 0x5a && bytes[next + 1] === QUOTE ? next + 2 : rows_scan/* REJECTED */.Vj;
}
const WHOLE = /^-?\d+$/;
/** The value that was scanned, when it holds no others and JSON.parse loses nothing of it. */
function valueBetween(scan, at, end) {
    const byte = scan.bytes[at] ?? 0;
    if (byte === QUOTE) {
        (0,skip/* endOfAny */.z)(scan, at, 1);
        return (0,texts/* decoded */.DH)(scan, at, end);
    }
    if (byte === 0x74 || byte === 0x66)
        return byte === 0x74;
    const text = scan.buffer.toString('latin1', at, end);
    const number = Number(text);
    return WHOLE.test(text) && !Number.isSafeInteger(number) ? undefined : number;
}

;// CONCATENATED MODULE: ./src/formats/extras.ts





/** Members that a table has no column for: they stand in its last, `extra`, as canonical JSON. */
/** How a value stands in canonical JSON, and that in CSV. */
const Form = {
    /** As its bytes are. */
    Plain: 0,
    /** The same, with its quotes twice. */
    Text: 1,
    /** JSON.parse has to read it. */
    Intricate: 2,
};
const PLAIN_NAME = /^\w+$/;
/** How a key without a column is used; `unknown`: where it stands in its entry, with dots. */
function extraUse(unknown) {
    return { unknown, index: PLAIN_NAME.test(unknown) ? Form.Plain : Form.Intricate };
}
/** Notes the member whose value stands at the place that was reached; answers the place after it. */
function noteExtra(places, key, entry) {
    const { scan } = places;
    const start = scan.at;
    let form = Form.Text;
    let end = endOfPlainText(scan, start);
    if (end === rows_scan/* REJECTED */.Vj) {
        form = Form.Plain;
        end = endOfDecimal(scan, start);
        if (end === rows_scan/* REJECTED */.Vj)
            end = (0,rows_scan/* scanLiteral */.Tm)(scan, start);
    }
    if (end === rows_scan/* REJECTED */.Vj) {
        form = Form.Intricate;
        end = (0,skip/* endOfAny */.z)(scan, start, key.depth);
    }
    if (end === rows_scan/* REJECTED */.Vj || scan.bytes[start] === 0x6e)
        return end;
    if (form === Form.Intricate || key.index === Form.Intricate)
        places.intricate.push(entry);
    insert(places, entry, extras_take(places, { key, start, end, form }));
    return end;
}
/** Objects are used again for row after row. */
function extras_take(places, { key, start, end, form }) {
    const place = places.extrasUsed++;
    const used = places.extras[place];
    if (used === undefined)
        places.extras.push({ key, start, end, form, next: -1 });
    else {
        used.key = key;
        used.start = start;
        used.end = end;
        used.form = form;
        used.next = -1;
    }
    return place;
}
/** By name, as canonical JSON has them. */
function insert({ cells, extras }, entry, place) {
    const made = extras[place];
    if (made === undefined)
        return;
    let before;
    let after = cells[entry + formats_places.At.Extra] ?? -1;
    for (let one = extras[after]; one !== undefined; one = extras[after]) {
        if (one.key.unknown > made.key.unknown)
            break;
        before = one;
        after = one.next;
    }
    made.next = after;
    if (before === undefined)
        cells[entry + formats_places.At.Extra] = place;
    else
        before.next = place;
}
/** Makes `extra` of entries where it is not plain; false when JSON.parse has to see the whole row for it. */
function settleExtras(places) {
    const { cells, tables } = places;
    for (const entry of places.intricate) {
        const head = cells[entry + formats_places.At.Extra] ?? -1;
        // Two members of one entry are intricate.
        if (head === -1)
            continue;
        const text = extraText(places, head);
        if (text === undefined)
            return false;
        const { size } = tables[cells[entry + formats_places.At.Table] ?? 0] ?? { size: 0 };
        (0,formats_places/* putValue */.fm)(places, entry + size - 2, text);
        cells[entry + formats_places.At.Extra] = -1;
    }
    return true;
}
/** An integer of so many digits may be one that only the whole row tells how to read. */
const MANY_DIGITS = /\d{16}/;
/** The canonical JSON of a member and those after it. */
function extraText({ extras, scan }, head) {
    const root = empty();
    for (let one = extras[head]; one !== undefined; one = extras[one.next]) {
        const text = textBetween(scan, one);
        if (one.form === Form.Intricate && MANY_DIGITS.test(text))
            return undefined;
        const { name, unknown } = one.key;
        const above = unknown.slice(0, unknown.length - name.length).split('.');
        holderIn(root, above.slice(0, -1))[name] = JSON.parse(text);
    }
    return (0,json/* canonicalJson */.dj)(root);
}
function textBetween({ buffer }, { start, end }) {
    return buffer.toString('utf8', start, end);
}
function holderIn(root, path) {
    let holder = root;
    for (const name of path)
        holder = (holder[name] ??= empty());
    return holder;
}
const empty = () => Object.create(null);

;// CONCATENATED MODULE: ./src/formats/scan-shapes.ts







/** What the reader of tables looks for, made of the plans. */
/** What is done with the value of a key. */
const Do = {
    Skip: 0,
    Object: 1,
    Entries: 2,
    Extra: 3,
    Reject: 4,
    Text: 5,
    Integer: 6,
    Decimal: 7,
    Boolean: 8,
    Date: 9,
    Time: 10,
    Json: 11,
};
const CELLS = {
    string: Do.Text,
    int64: Do.Integer,
    double: Do.Decimal,
    boolean: Do.Boolean,
    date: Do.Date,
    timestamp: Do.Time,
    json: Do.Json,
};
/** A scan over no row yet. */
function openTableScan({ row, wrapper }) {
    const tables = (0,formats_places/* placedTables */.to)(row);
    const compiled = { plans: [...tables.keys()], fits: [] };
    const shape = (0,keys/* shapeOf */.F5)({ path: '', depth: 1, learn }, [
        ...usesOf(row.node, { plan: row, path: '', depth: 1 }, compiled),
        ...(wrapper === undefined ? [] : [[wrapper.wraps, { action: Do.Reject }]]),
    ]);
    return { places: (0,formats_places/* newPlaces */.xM)([...tables.values()]), shape, fits: compiled.fits };
}
/** A key that has no column; past so many of them it cannot be told whether one comes twice. */
const learn = ({ path, byName }, name) => byName.size < keys/* MOST_KEYS */.Li
    ? { action: Do.Extra, ...extraUse(`${path}${name}`) }
    : { action: Do.Reject };
function usesOf(node, within, compiled) {
    return [...node].map(([name, slot]) => [
        name,
        useOf(slot, { ...within, path: `${within.path}${name}.` }, compiled),
    ]);
}
function useOf(slot, { plan, path, depth }, compiled) {
    switch (slot.kind) {
        case 'dropped':
            return { action: Do.Skip };
        case 'cell': {
            const action = CELLS[plan.columns[slot.index]?.type ?? 'json'];
            compiled.fits[action] = slot.fit;
            return { action, index: formats_places.At.Cells + 2 * slot.index };
        }
        case 'object': {
            const inner = { path, depth: depth + 1 };
            const uses = usesOf(slot.node, { plan, ...inner }, compiled);
            return { action: Do.Object, shape: (0,keys/* shapeOf */.F5)({ ...inner, learn }, uses) };
        }
        case 'entries': {
            const below = plan.below[slot.below];
            if (below === undefined)
                return { action: Do.Reject };
            const inner = { path: '', depth: depth + 2 };
            const uses = usesOf(below.node, { plan: below, ...inner }, compiled);
            const shape = (0,keys/* shapeOf */.F5)({ ...inner, learn }, uses);
            return { action: Do.Entries, index: compiled.plans.indexOf(below), shape };
        }
    }
}

;// CONCATENATED MODULE: ./src/formats/scan-tables.ts







/**
 * A reader of rows for tables that makes no objects: it finds where the cells stand. What it does not
 * understand to the last byte goes to JSON.parse, so that it can be slow but never wrong.
 */
/** A longer row, or one that would be many times as long in the tables, is left to JSON.parse. */
const LONGEST = 1 << 20;
const MOST_COPIED = 1 << 19;
/** Finds the cells of the row that a range of bytes is; false when JSON.parse must decide. */
function scanTables(scanning, bytes, [start, end]) {
    const { places, shape } = scanning;
    if (end - start > LONGEST)
        return false;
    const { scan } = places;
    (0,rows_scan/* aim */.uD)(scan, bytes, end);
    scan.at = start;
    places.length = places.entries = places.longest = places.extrasUsed = 0;
    places.values.length = places.intricate.length = 0;
    places.row++;
    const row = (0,formats_places/* newEntry */.bk)(places, 0, -1);
    if (scanObject(scanning, shape, row) !== end)
        return false;
    places.cells[row + formats_places.At.Size] = end - start;
    if (places.longest * places.entries > MOST_COPIED || !settleExtras(places))
        return false;
    (0,formats_places/* takeOver */.w9)(places);
    return true;
}
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NULL = 0x6e;
function scanEntry(scanning, key, above) {
    const { places } = scanning;
    const { shape, index } = key;
    const start = places.scan.at;
    const entry = (0,formats_places/* newEntry */.bk)(places, index, above);
    if (entry === -1 || shape === undefined)
        return rows_scan/* REJECTED */.Vj;
    const end = scanObject(scanning, shape, entry);
    places.cells[entry + formats_places.At.Size] = end - start;
    return end;
}
/** Counts objects, so that a key that comes twice in one is seen. */
let objects = 0;
function scanObject(scanning, shape, entry) {
    const { scan } = scanning.places;
    const { bytes } = scan;
    if (bytes[scan.at] !== OPEN_OBJECT)
        return rows_scan/* REJECTED */.Vj;
    const serial = ++objects;
    scan.at++;
    if ((bytes[scan.at] ?? 0) <= 0x20)
        scan.at = (0,rows_scan/* skipBlanks */.pw)(scan, scan.at);
    if (bytes[scan.at] === CLOSE_OBJECT)
        return scan.at + 1;
    for (let key = shape.begin;;) {
        key = (0,keys/* nextKey */.XE)(scan, shape, key);
        if (key === undefined || key.serial === serial)
            return rows_scan/* REJECTED */.Vj;
        key.serial = serial;
        let at = scanValue(scanning, key, entry);
        if (at === rows_scan/* REJECTED */.Vj)
            return rows_scan/* REJECTED */.Vj;
        if ((bytes[at] ?? 0) <= 0x20)
            at = (0,rows_scan/* skipBlanks */.pw)(scan, at);
        scan.at = at + 1;
        if (bytes[at] === CLOSE_OBJECT)
            return at + 1;
        if (bytes[at] !== COMMA)
            return rows_scan/* REJECTED */.Vj;
    }
}
function scanValue(scanning, key, entry) {
    const { places } = scanning;
    const { at } = places.scan;
    const end = endOfCell(places.scan, key.action);
    if (end === NO_CELL)
        return scanOther(scanning, key, entry);
    if (end === rows_scan/* REJECTED */.Vj)
        return scanOdd(scanning, key, entry);
    const { cells } = places;
    cells[entry + key.index] = at;
    cells[entry + key.index + 1] = end;
    if (end - at > places.longest)
        places.longest = end - at;
    return end;
}
const NO_CELL = -2;
function endOfCell(scan, action) {
    switch (action) {
        case Do.Integer:
            return endOfInteger(scan, scan.at);
        case Do.Text:
            return endOfCellText(scan, scan.at);
        case Do.Decimal:
            return endOfDecimal(scan, scan.at);
        case Do.Boolean:
            return endOfBoolean(scan, scan.at);
        case Do.Date:
            return endOfDate(scan, scan.at);
        case Do.Time:
            return endOfTime(scan, scan.at);
        case Do.Json:
            return rows_scan/* REJECTED */.Vj;
        default:
            return NO_CELL;
    }
}
function scanOther(scanning, key, entry) {
    const { scan } = scanning.places;
    switch (key.action) {
        case Do.Skip:
            return (0,skip/* endOfAny */.z)(scan, scan.at, key.depth);
        case Do.Extra:
            return noteExtra(scanning.places, key, entry);
        case Do.Entries:
            return scanEntries(scanning, key, entry);
        case Do.Object:
            if (scan.bytes[scan.at] !== OPEN_OBJECT || key.shape === undefined)
                return endOfNull(scan);
            return scanObject(scanning, key.shape, entry);
        default:
            return rows_scan/* REJECTED */.Vj;
    }
}
/** Null is absent, what else stands there is for JSON.parse. */
function endOfNull(scan) {
    return scan.bytes[scan.at] === NULL ? (0,skip/* endOfAny */.z)(scan, scan.at, 1) : rows_scan/* REJECTED */.Vj;
}
/** A cell that is not as its bytes are: what JSON says there, as the column holds it. */
function scanOdd(scanning, key, entry) {
    const { places, fits } = scanning;
    const { scan } = places;
    const { at } = scan;
    const end = (0,skip/* endOfAny */.z)(scan, at, key.depth);
    if (end === rows_scan/* REJECTED */.Vj || scan.bytes[at] === NULL)
        return end;
    const value = valueBetween(scan, at, end);
    const cell = value === undefined ? undefined : fits[key.action]?.(value);
    if (cell === undefined)
        return rows_scan/* REJECTED */.Vj;
    (0,formats_places/* putValue */.fm)(places, entry + key.index, cell);
    if (end - at > places.longest)
        places.longest = end - at;
    return end;
}
/** A list of objects, or one object. */
function scanEntries(scanning, key, entry) {
    const { scan } = scanning.places;
    const { bytes } = scan;
    if (bytes[scan.at] === OPEN_OBJECT)
        return scanEntry(scanning, key, entry);
    if (bytes[scan.at] !== OPEN_ARRAY)
        return endOfNull(scan);
    scan.at = (0,rows_scan/* skipBlanks */.pw)(scan, scan.at + 1);
    if (bytes[scan.at] === CLOSE_ARRAY)
        return scan.at + 1;
    for (;;) {
        let at = scanEntry(scanning, key, entry);
        if (at === rows_scan/* REJECTED */.Vj)
            return rows_scan/* REJECTED */.Vj;
        if ((bytes[at] ?? 0) <= 0x20)
            at = (0,rows_scan/* skipBlanks */.pw)(scan, at);
        if (bytes[at] === CLOSE_ARRAY)
            return at + 1;
        if (bytes[at] !== COMMA)
            return rows_scan/* REJECTED */.Vj;
        scan.at = (0,rows_scan/* skipBlanks */.pw)(scan, at + 1);
    }
}

// EXTERNAL MODULE: ./src/schema/tables.ts
var schema_tables = __webpack_require__(5586);
// EXTERNAL MODULE: ./src/files.ts
var files = __webpack_require__(9148);
// EXTERNAL MODULE: ./src/text/formula.ts
var formula = __webpack_require__(3829);
// EXTERNAL MODULE: ./src/formats/bytes-out.ts
var bytes_out = __webpack_require__(8762);
;// CONCATENATED MODULE: ./src/formats/csv.ts







/**
 * CSV as RFC 4180 describes it: UTF-8 without byte order mark, a header, lines that end in CR LF. Every
 * text is quoted, so that readers which guess the dialect from the first lines, or from the first of many
 * files, guess right. Absent is empty, an empty text is `""`. https://www.rfc-editor.org/rfc/rfc4180
 */
const csv_QUOTE = 0x22;
const csv_COMMA = 0x2c;
const csv_COLON = 0x3a;
const csv_OPEN_OBJECT = 0x7b;
const csv_CLOSE_OBJECT = 0x7d;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
/** Encodes rows of cells, in the order of `columns`, as CSV bytes; the header comes first, even without rows. */
function csvEncoder(columns) {
    const out = (0,bytes_out/* newBytesOut */.w9)(2 * bytes_out/* DUE */.jH);
    const add = (cells) => {
        (0,bytes_out/* writeText */.x3)(out, `${cells.map(csvText).join(',')}\r\n`, 0);
        return out.length >= bytes_out/* DUE */.jH;
    };
    add(columns.map((column) => column.name));
    return {
        add,
        addEntry(places, entry) {
            writeEntry(out, places, entry);
            return out.length >= bytes_out/* DUE */.jH;
        },
        drain: () => (0,bytes_out/* drained */.oB)(out),
        end: () => (0,bytes_out/* drained */.oB)(out),
    };
}
/** A cell as text. */
function csvText(cell) {
    if (typeof cell === 'string')
        return `"${(0,formula/* neutralised */.H)(cell).replaceAll('"', '""')}"`;
    return cell === null ? '' : String(cell);
}
/** An entry as a line. */
function writeEntry(out, places, entry) {
    const { cells, tables, scan } = places;
    const table = tables[cells[entry + formats_places.At.Table] ?? 0];
    if (table === undefined)
        return;
    const { lead, size } = table;
    if ((0,formats_places/* isStale */.QO)(lead.outOf, places, entry))
        makeLead(places, entry, table);
    const room = roomFor(places, entry, table);
    out.source = scan;
    (0,bytes_out/* reserve */.vY)(out, room + lead.out.length);
    (0,bytes_out/* copyAll */.ny)(out, lead.out);
    const last = entry + size - 2;
    for (let at = entry + formats_places.At.Cells + 2 * lead.columns; at < last; at += 2) {
        const end = cells[at + 1] ?? 0;
        if (end > 0)
            (0,bytes_out/* copyRange */.hU)(out, cells[at] ?? 0, end);
        else if (end === formats_places/* VALUE */.Qg)
            writeValue(out, places.values[cells[at] ?? 0], room);
        put(out, csv_COMMA);
    }
    const extra = places.extras[cells[entry + formats_places.At.Extra] ?? -1];
    if (extra !== undefined)
        writeExtras(out, places, extra);
    else if (cells[last + 1] === formats_places/* VALUE */.Qg)
        writeValue(out, places.values[cells[last] ?? 0], room);
    put(out, CARRIAGE_RETURN);
    put(out, LINE_FEED);
}
/**
 * The bytes of a line at most, but for values and for what begins it: its own hold its cells; commas, and
 * quotes of what has no column, are fewer than they; and what it takes over.
 */
function roomFor({ cells, longest }, entry, { size, taken }) {
    return 2 * (cells[entry + formats_places.At.Size] ?? 0) + size + taken.length * longest;
}
function put(out, byte) {
    out.bytes[out.length++] = byte;
}
function writeValue(out, value, room) {
    (0,bytes_out/* writeText */.x3)(out, csvText(value ?? null), room);
}
/** The cells that begin the entry's line, with their commas. */
function makeLead(places, entry, table) {
    const { cells, scan, values } = places;
    const { out, columns } = table.lead;
    const room = roomFor(places, entry, table);
    out.length = 0;
    out.source = scan;
    (0,bytes_out/* reserve */.vY)(out, room);
    for (let column = 0; column < columns; column++) {
        const at = entry + formats_places.At.Cells + 2 * column;
        const end = cells[at + 1] ?? 0;
        if (end > 0)
            (0,bytes_out/* copyRange */.hU)(out, cells[at] ?? 0, end);
        else if (end === formats_places/* VALUE */.Qg)
            writeValue(out, values[cells[at] ?? 0], room);
        put(out, csv_COMMA);
    }
}
/** Members without a column as canonical JSON, quoted; there is room for it. */
function writeExtras(out, { extras }, first) {
    put(out, csv_QUOTE);
    put(out, csv_OPEN_OBJECT);
    for (let one = first; one !== undefined; one = extras[one.next]) {
        if (one !== first)
            put(out, csv_COMMA);
        put(out, csv_QUOTE);
        const { bytes, length } = one.key.token;
        for (let at = 0; at < length - 1; at++)
            put(out, bytes[at] ?? 0);
        put(out, csv_QUOTE);
        put(out, csv_COLON);
        if (one.form === Form.Text)
            put(out, csv_QUOTE);
        (0,bytes_out/* copyRange */.hU)(out, one.start, one.end);
        if (one.form === Form.Text)
            put(out, csv_QUOTE);
    }
    put(out, csv_CLOSE_OBJECT);
    put(out, csv_QUOTE);
}

// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/bytewriter.js
var bytewriter = __webpack_require__(3732);
// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/parquet-writer.js + 24 modules
var parquet_writer = __webpack_require__(7855);
;// CONCATENATED MODULE: ./src/formats/entry-cells.ts







/** Takes the cells of an entry one by one, as the plain way makes them. */
function eachCell(places, entry, take) {
    const { cells, tables } = places;
    const table = tables[cells[entry + formats_places.At.Table] ?? 0];
    if (table === undefined)
        return;
    const { columns, lead } = table;
    if ((0,formats_places/* isStale */.QO)(lead.cellsOf, places, entry)) {
        for (let column = 0; column < lead.columns; column++) {
            lead.cells[column] = cellAt(places, entry + formats_places.At.Cells + 2 * column, columns[column]);
        }
    }
    const last = columns.length - 1;
    for (let column = 0; column < lead.columns; column++)
        take(column, lead.cells[column] ?? null);
    for (let column = lead.columns; column < last; column++) {
        take(column, cellAt(places, entry + formats_places.At.Cells + 2 * column, columns[column]));
    }
    const head = cells[entry + formats_places.At.Extra] ?? -1;
    const extra = head === -1 ? undefined : extraText(places, head);
    take(last, extra ?? cellAt(places, entry + formats_places.At.Cells + 2 * last, schema_tables/* EXTRA */.Je));
}
function cellAt(places, at, { type } = schema_tables/* EXTRA */.Je) {
    const start = places.cells[at] ?? 0;
    const end = places.cells[at + 1] ?? 0;
    if (end === 0)
        return null;
    return end === formats_places/* VALUE */.Qg ? (places.values[start] ?? null) : cellBetween(places, [start, end], type);
}
/** A whole number that stands in a few digits, without a text of it. */
function wholeBetween({ bytes }, start, end) {
    let value = 0;
    for (let at = start; at < end; at++)
        value = 10 * value + (bytes[at] ?? 0) - 0x30;
    return value;
}
function cellBetween({ scan, once }, [start, end], type) {
    if (type === 'boolean')
        return scan.bytes[start] === 0x74;
    if (type === 'int64')
        return wholeBetween(scan, start, end);
    if (type === 'double')
        return Number(scan.buffer.toString('latin1', start, end));
    (0,texts/* scanName */.lb)(scan, start);
    return scan.token === undefined ? once(scan.text) : scan.text;
}

;// CONCATENATED MODULE: ./src/formats/parquet.ts






/** Who wrote the file, in the form that readers parse. Fixed: a new release must not change old days. */
const CREATED_BY = 'copilot-usage-reports version 1 (build 1)';
const MILLISECONDS_OF_A_DAY = 86_400_000;
/** Values that are kept at most; below the first number, in a list. */
const SMALL = 1 << 12;
const REMEMBERED = 1 << 12;
const TEXT = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } };
/** One row per column type. */
const TYPES = {
    string: TEXT,
    json: TEXT,
    int64: { element: { type: 'INT64' }, physical: (cell) => BigInt(cell) },
    double: { element: { type: 'DOUBLE' } },
    boolean: { element: { type: 'BOOLEAN' } },
    date: {
        element: { type: 'INT32', converted_type: 'DATE' },
        physical: (cell) => Date.parse(`${cell}T00:00:00Z`) / MILLISECONDS_OF_A_DAY,
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
    const how = { codec: 'SNAPPY', createdBy: CREATED_BY };
    const writer = new parquet_writer/* ParquetWriter */.o({ writer: bytes, schema: schemaOf(columns), ...how });
    const batch = emptyBatch(columns);
    const physical = physicalOf(columns);
    const put = (column, cell) => {
        batch.data[column]?.push(physical[column]?.(cell) ?? null);
        // Only long texts weigh: short ones are names that occur again and again, kept once.
        if (typeof cell === 'string' && cell.length > 32)
            batch.characters += cell.length;
    };
    const closeFull = () => {
        batch.rows += 1;
        const cells = batch.rows * columns.length;
        if (cells < limits.cells && batch.characters < limits.characters)
            return false;
        writeGroup(writer, columns, batch);
        return true;
    };
    return {
        add(cells) {
            for (let column = 0; column < columns.length; column++)
                put(column, cells[column] ?? null);
            return closeFull();
        },
        addEntry(places, entry) {
            eachCell(places, entry, put);
            return closeFull();
        },
        drain() {
            const written = bytes.getBytes();
            bytes.index = 0;
            return written;
        },
        end() {
            writeGroup(writer, columns, batch);
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
    const columnData = columns.map(({ name }, index) => ({
        name,
        data: batch.data[index] ?? [],
        offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: batch.rows });
    Object.assign(batch, emptyBatch(columns));
}
/** How cells of each column are converted; columns of one type share what they remember. */
function physicalOf(columns) {
    const byType = new Map(columns.map(({ type }) => [type, remembering(TYPES[type].physical)]));
    return columns.map(({ type }) => byType.get(type) ?? remembering(undefined));
}
/** Numbers that most cells are, and dates, are made once. */
function remembering(convert) {
    if (convert === undefined)
        return (cell) => cell;
    const small = [];
    const others = new Map();
    return (cell) => {
        if (cell === null || typeof cell === 'boolean')
            return cell;
        if (typeof cell === 'number' && cell >= 0 && cell < SMALL)
            return (small[cell] ??= convert(cell));
        const known = others.get(cell);
        if (known !== undefined)
            return known;
        if (others.size >= REMEMBERED)
            others.clear();
        const made = convert(cell);
        others.set(cell, made);
        return made;
    };
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
            for (const output of outputs)
                output.add(cells);
        },
        addEntry(places, entry) {
            rows += 1;
            for (const output of outputs)
                output.addEntry(places, entry);
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
        },
        addEntry(places, entry) {
            if (encoder.addEntry(places, entry))
                due = true;
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
    return writeTableSet(pourFiles(input.root, stored), {
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
function pourFiles(root, files) {
    return async function* (rows) {
        for (const { path } of files) {
            const file = (0,external_node_path_.join)(root, ...path.split('/'));
            const splitter = (0,read_file/* openRows */.Y7)({
                called: file,
                take: (read) => {
                    if ('value' in read)
                        rows.add(read.value);
                },
                takeBytes: rows.addBytes,
            });
            for await (const chunk of (0,read_file/* bytesOfFile */.NR)(file))
                yield (0,rows_splitter/* writeSplitter */.NL)(splitter, chunk);
            yield (0,rows_splitter/* endSplitter */.vt)(splitter);
        }
    };
}
/** The same for any rows; what writeTables and the derived rows share. */
async function writeTableSet(pour, set) {
    const writers = new Map((0,schema_tables/* describeTables */.Jg)(set.kind).map((table) => [table.name, write_tables_open(set, table)]));
    await removeEarlier(set, [...writers.keys()]);
    try {
        // Not by hand: the loop also ends what reads the file when a write fails.
        for await (const step of pour(rowsInto(writers, set.kind))) {
            void step;
            for (const writer of writers.values())
                await writer.flush();
        }
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
/** Hands rows of a kind on to the tables, by name. */
function rowsInto(writers, kind) {
    const plans = (0,plan/* plansOf */.i)(kind);
    const flatten = flattener(plans);
    const scanning = openTableScan(plans);
    const { places } = scanning;
    const byTable = places.tables.map(({ name }) => writers.get(name));
    return {
        add: (row) => flatten(row, (table, cells) => writers.get(table)?.add(cells)),
        addBytes(bytes, start, end) {
            if (!scanTables(scanning, bytes, [start, end]))
                return false;
            for (let entry = 0; entry < places.length;) {
                const table = places.cells[entry + formats_places.At.Table] ?? 0;
                byTable[table]?.addEntry(places, entry);
                entry += places.tables[table]?.size ?? places.length;
            }
            return true;
        },
    };
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
