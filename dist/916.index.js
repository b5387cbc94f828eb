export const id = 916;
export const ids = [916];
export const modules = {
  /***/
  1080: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        D: () => (
          /* binding */
          BATCH
        )
        /* harmony export */
      });
      const BATCH = { cells: 2e5, characters: 8e6 };
    })
  ),
  /***/
  916: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        rowsInto: () => (
          /* binding */
          rowsInto
        ),
        tableFormats: () => (
          /* binding */
          tableFormats
        ),
        writeTableSet: () => (
          /* binding */
          writeTableSet
        ),
        writeTables: () => (
          /* binding */
          writeTables
        )
      });
      var external_node_path_ = __webpack_require__(6760);
      var model = __webpack_require__(182);
      var layout = __webpack_require__(7349);
      var read_file = __webpack_require__(4100);
      var rows_splitter = __webpack_require__(4422);
      var encoder = __webpack_require__(1080);
      var json = __webpack_require__(1789);
      ;
      function flattener({ row, wrapper }) {
        return (entry, emit) => {
          const wraps = wrapper !== void 0 && Array.isArray(entry[wrapper.wraps]);
          flatten(wraps ? wrapper.plan : row, { entry }, emit);
        };
      }
      function flatten(plan, at, emit) {
        const cells = new Array(plan.columns.length).fill(null);
        const frame = { cells, entries: [] };
        const extra = take(plan.node, at.entry, frame);
        if (at.above !== void 0) {
          for (const [there, here] of plan.inherited)
            cells[here] ??= at.above[there] ?? null;
        }
        if (extra !== void 0)
          cells[cells.length - 1] = (0, json.dj)(extra);
        emit(plan.table, cells);
        plan.below.forEach((below, index) => {
          for (const entry of frame.entries[index] ?? []) {
            if ((0, json.OW)(entry))
              flatten(below, { entry, above: cells }, emit);
          }
        });
      }
      function take(node, entry, frame) {
        let extra;
        for (const name in entry) {
          const value = entry[name];
          if (value === null || value === void 0)
            continue;
          const slot = node.get(name);
          const left = slot === void 0 ? value : place(slot, value, frame);
          if (left === void 0)
            continue;
          extra ??= /* @__PURE__ */ Object.create(null);
          extra[name] = left;
        }
        return extra;
      }
      function place(slot, value, frame) {
        switch (slot.kind) {
          case "cell": {
            const cell = slot.fit(value);
            if (cell === void 0)
              return value;
            frame.cells[slot.index] = cell;
            return void 0;
          }
          case "object":
            return (0, json.OW)(value) ? take(slot.node, value, frame) : value;
          case "entries": {
            if (!Array.isArray(value) && !(0, json.OW)(value))
              return value;
            const entries = Array.isArray(value) ? value : [value];
            frame.entries[slot.below] = entries;
            const strange = entries.filter((entry) => !(0, json.OW)(entry));
            return strange.length === 0 ? void 0 : strange;
          }
          case "dropped":
            return void 0;
        }
      }
      var rows_scan = __webpack_require__(3912);
      ;
      const DUE = 1 << 18;
      const KEPT = 1 << 21;
      const SPARE = 4;
      function newBytesOut(size) {
        const room = roomOf(size + SPARE);
        return { ...room, length: 0, source: { ...room, size: 0 } };
      }
      function roomOf(size) {
        const bytes = Buffer.allocUnsafeSlow(size);
        return { bytes, view: new DataView(bytes.buffer) };
      }
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
      function drained(out) {
        const written = out.bytes.subarray(0, out.length);
        out.length = 0;
        if (out.bytes.length > KEPT)
          Object.assign(out, roomOf(2 * DUE));
        return written;
      }
      function writeText(out, text, room) {
        reserve(out, 3 * text.length + room);
        out.length += out.bytes.write(text, out.length, "utf8");
      }
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
      function copyAll(out, from) {
        const { view, length } = out;
        for (let at = 0; at < from.length; at += 4) {
          view.setInt32(length + at, from.view.getInt32(at, true), true);
        }
        out.length = length + from.length;
      }
      var days = __webpack_require__(8120);
      ;
      const INT64_MAX = 2n ** 63n - 1n;
      const INTEGER_TEXT = /^(?:0|-?[1-9]\d{0,18})$/;
      const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;
      const REMEMBERED = 1 << 16;
      function cellFits() {
        const once = textsKept();
        return {
          string: (value) => typeof value === "string" ? once(value) : textOfInteger(value),
          int64,
          double: cells_double,
          boolean: (value) => typeof value === "boolean" ? value : void 0,
          date: remembered((text) => (0, days.N)(text) ? text : void 0),
          timestamp: remembered(utc),
          json: (value) => (0, json.dj)(value)
        };
      }
      function textsKept() {
        const known = /* @__PURE__ */ new Map();
        return (text) => {
          const kept = known.get(text);
          if (kept !== void 0)
            return kept;
          if (known.size >= REMEMBERED)
            known.clear();
          known.set(text, text);
          return text;
        };
      }
      function textOfInteger(value) {
        if (typeof value === "bigint")
          return value.toString();
        return Number.isSafeInteger(value) ? String(value) : void 0;
      }
      function int64(value) {
        if (typeof value === "number")
          return Number.isSafeInteger(value) ? value + 0 : void 0;
        if (typeof value === "string" && INTEGER_TEXT.test(value))
          return int64(BigInt(value));
        if (typeof value !== "bigint")
          return void 0;
        const number = Number(value);
        if (Number.isSafeInteger(number))
          return number;
        return value > INT64_MAX || value < -INT64_MAX - 1n ? void 0 : value;
      }
      function cells_double(value) {
        const number = typeof value === "bigint" ? Number(value) : value;
        if (typeof number !== "number" || !Number.isFinite(number))
          return void 0;
        return typeof value === "bigint" && BigInt(number) !== value ? void 0 : number;
      }
      function utc(text) {
        if (!TIME.test(text) || !(0, days.N)(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) {
          return void 0;
        }
        return text.endsWith("Z") ? text : new Date(text).toISOString().replace(".000Z", "Z");
      }
      function remembered(read) {
        const passed = /* @__PURE__ */ new Map();
        return (value) => {
          if (typeof value !== "string")
            return void 0;
          const kept = passed.get(value);
          if (kept !== void 0)
            return kept;
          const cell = read(value);
          if (cell === void 0)
            return void 0;
          if (passed.size >= REMEMBERED)
            passed.clear();
          passed.set(value, cell);
          return cell;
        };
      }
      ;
      const At = {
        /** The place of its table in the list. */
        Table: 0,
        /** The entry above it; -1 for the row itself. */
        Above: 1,
        /** Its bytes, which are never fewer than those of its cells. */
        Size: 2,
        /** Its first unknown member, as place in `extras`; -1 when there is none. */
        Extra: 3,
        Cells: 4
      };
      const VALUE = -1;
      function isStale(made, { row, cells }, entry) {
        const above = cells[entry + At.Above] ?? -1;
        if (made.row === row && made.above === above)
          return false;
        made.row = row;
        made.above = above;
        return true;
      }
      function placedTables(root) {
        const found = /* @__PURE__ */ new Map();
        const leads = /* @__PURE__ */ new Map();
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
        visit(root, "");
        return found;
      }
      function newLead(columns) {
        const none = () => ({ row: 0, above: 0 });
        return { columns, out: newBytesOut(0), cells: [], outOf: none(), cellsOf: none() };
      }
      function newPlaces(tables) {
        return {
          scan: (0, rows_scan.kN)(),
          tables,
          cells: new Int32Array(1 << 10),
          length: 0,
          entries: 0,
          values: [],
          once: textsKept(),
          extras: [],
          extrasUsed: 0,
          intricate: [],
          longest: 0,
          row: 0
        };
      }
      const MOST = 1 << 20;
      function newEntry(places, table, above) {
        const at = places.length;
        const end = at + (places.tables[table]?.size ?? 0);
        if (end > MOST)
          return -1;
        if (end > places.cells.length)
          places_grow(places, end);
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
      function places_grow(places, size) {
        const cells = new Int32Array(Math.max(size, 2 * places.cells.length));
        cells.set(places.cells);
        places.cells = cells;
      }
      function takeOver({ cells, tables, length }) {
        for (let entry = 0, size = 0; entry < length; entry += size) {
          const table = tables[cells[entry + At.Table] ?? 0];
          if (table === void 0)
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
      function putValue(places, at, cell) {
        places.cells[at] = places.values.length;
        places.cells[at + 1] = VALUE;
        places.values.push(cell);
      }
      var schema_tables = __webpack_require__(5586);
      ;
      function plansOf(kind) {
        const { row, wrapper } = schema_tables.CG[kind];
        const fits = cellFits();
        const plan = compile(row, void 0, fits);
        if (wrapper === void 0)
          return { row: plan };
        return {
          row: plan,
          wrapper: { wraps: wrapper.wraps, plan: compile(wrapper.table, void 0, fits) }
        };
      }
      function compile(table, above, fits) {
        const columns = (0, schema_tables.PL)(table, above?.columns ?? []);
        const node = new Map(schema_tables.mj.map((name) => [name, { kind: "dropped" }]));
        const indexOf = (name) => columns.findIndex((column) => column.name === name);
        for (const { path, name, type } of table.columns) {
          put(node, path, { kind: "cell", index: indexOf(name), fit: fits[type] });
        }
        const inherited = (above?.columns ?? []).flatMap(({ name }, index) => table.keys.includes(name) ? [[index, indexOf(name)]] : []);
        const below = [];
        const lead = columns.length - table.columns.length - 1;
        const plan = { table: table.name, columns, node, inherited, lead, below };
        for (const child of table.tables) {
          put(node, child.at, { kind: "entries", below: below.length });
          below.push(compile(child, plan, fits));
        }
        return plan;
      }
      function put(node, path, slot) {
        const [name = "", ...rest] = path;
        if (rest.length === 0) {
          node.set(name, slot);
          return;
        }
        const present = node.get(name);
        const inner = new Map(present?.kind === "object" ? present.node : []);
        node.set(name, { kind: "object", node: inner });
        put(inner, rest, slot);
      }
      var keys = __webpack_require__(9997);
      var skip = __webpack_require__(2214);
      var texts = __webpack_require__(1717);
      ;
      const QUOTE = 34;
      const ZERO = 48;
      const POINT = 46;
      const LONGEST_EXACT = 15;
      const MOST_DECIMALS = 6;
      const LOW_BITS = 16843009;
      const HIGH_BITS = 2155905152 | 0;
      const QUOTES = 572662306;
      const SEMICOLONS = 993737531;
      const BARS = 2088533116;
      const BLANKS = 538976288;
      function endOfPlainText({ bytes, view, size }, at) {
        if (bytes[at] !== QUOTE)
          return rows_scan.Vj;
        for (let next = at + 1, last = size - 4; next <= last; next += 4) {
          const word = view.getInt32(next, true);
          const quote = word ^ QUOTES;
          const semicolon = word ^ SEMICOLONS;
          const bar = (word | BLANKS) ^ BARS;
          const special = (quote - LOW_BITS & ~quote | semicolon - LOW_BITS & ~semicolon | bar - LOW_BITS & ~bar | word - BLANKS & ~word | word) & HIGH_BITS;
          if (special === 0)
            continue;
          const first = next + (31 - Math.clz32(special & -special) >> 3);
          return bytes[first] === QUOTE ? first + 1 : rows_scan.Vj;
        }
        return rows_scan.Vj;
      }
      function endOfCellText(scan, at) {
        const first = scan.bytes[at + 1];
        if (first === 61 || first === 43 || first === 45 || first === 64)
          return rows_scan.Vj;
        if (first === 32)
          return rows_scan.Vj;
        return endOfPlainText(scan, at);
      }
      function endOfInteger({ bytes }, at) {
        const next = endOfDigits(bytes, at);
        const byte = bytes[next] ?? 0;
        const isLong = next - at > LONGEST_EXACT || next - at > 1 && bytes[at] === ZERO;
        return next === at || isLong || byte === POINT || (byte | 32) === 101 ? rows_scan.Vj : next;
      }
      function endOfDecimal(scan, at) {
        const { bytes } = scan;
        const point = endOfDigits(bytes, at);
        if (bytes[point] !== POINT)
          return endOfInteger(scan, at);
        const next = endOfDigits(bytes, point + 1);
        const decimals = next - point - 1;
        const isPlain = decimals > 0 && decimals <= MOST_DECIMALS && bytes[next - 1] !== ZERO;
        const isLong = next - at > LONGEST_EXACT || point - at > 1 && bytes[at] === ZERO;
        return !isPlain || isLong || point === at || ((bytes[next] ?? 0) | 32) === 101 ? rows_scan.Vj : next;
      }
      function endOfDigits(bytes, at) {
        let next = at;
        for (let digit = (bytes[next] ?? 0) - ZERO; digit >= 0 && digit <= 9; ) {
          digit = (bytes[++next] ?? 0) - ZERO;
        }
        return next;
      }
      function endOfBoolean(scan, at) {
        return scan.bytes[at] === 110 ? rows_scan.Vj : (0, rows_scan.Tm)(scan, at);
      }
      function two(bytes, at) {
        const tens = (bytes[at] ?? 0) - ZERO;
        const ones = (bytes[at + 1] ?? 0) - ZERO;
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
      }
      const DASH = 45;
      const COLON = 58;
      const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
        return month !== 2 || day < 29 || year % 4 === 0 && (year > 0 || century === 20);
      }
      function endOfDate({ bytes }, at) {
        if (bytes[at] !== QUOTE || bytes[at + 11] !== QUOTE)
          return rows_scan.Vj;
        return isDayAt(bytes, at + 1) ? at + 12 : rows_scan.Vj;
      }
      function endOfTime({ bytes }, at) {
        if (bytes[at] !== QUOTE || bytes[at + 11] !== 84 || !isDayAt(bytes, at + 1))
          return rows_scan.Vj;
        if (bytes[at + 14] !== COLON || bytes[at + 17] !== COLON)
          return rows_scan.Vj;
        if (!(two(bytes, at + 12) <= 23 && two(bytes, at + 15) <= 59 && two(bytes, at + 18) <= 59)) {
          return rows_scan.Vj;
        }
        let next = at + 20;
        if (bytes[next] === POINT) {
          if (endOfDigits(bytes, next + 1) !== next + 4)
            return rows_scan.Vj;
          next += 4;
        }
        return bytes[next] === 90 && bytes[next + 1] === QUOTE ? next + 2 : rows_scan.Vj;
      }
      const WHOLE = /^-?\d+$/;
      function valueBetween(scan, at, end) {
        const byte = scan.bytes[at] ?? 0;
        if (byte === QUOTE) {
          (0, skip.z)(scan, at, 1);
          return (0, texts.DH)(scan, at, end);
        }
        if (byte === 116 || byte === 102)
          return byte === 116;
        const text = scan.buffer.toString("latin1", at, end);
        const number = Number(text);
        return WHOLE.test(text) && !Number.isSafeInteger(number) ? void 0 : number;
      }
      ;
      const Form = {
        /** As its bytes are. */
        Plain: 0,
        /** The same, with its quotes twice. */
        Text: 1,
        /** JSON.parse has to read it. */
        Intricate: 2
      };
      const PLAIN_NAME = /^\w+$/;
      function extraUse(unknown) {
        return { unknown, index: PLAIN_NAME.test(unknown) ? Form.Plain : Form.Intricate };
      }
      function noteExtra(places, key, entry) {
        const { scan } = places;
        const start = scan.at;
        let form = Form.Text;
        let end = endOfPlainText(scan, start);
        if (end === rows_scan.Vj) {
          form = Form.Plain;
          end = endOfDecimal(scan, start);
          if (end === rows_scan.Vj)
            end = (0, rows_scan.Tm)(scan, start);
        }
        if (end === rows_scan.Vj) {
          form = Form.Intricate;
          end = (0, skip.z)(scan, start, key.depth);
        }
        if (end === rows_scan.Vj || scan.bytes[start] === 110)
          return end;
        if (form === Form.Intricate || key.index === Form.Intricate)
          places.intricate.push(entry);
        insert(places, entry, extras_take(places, { key, start, end, form }));
        return end;
      }
      function extras_take(places, { key, start, end, form }) {
        const place2 = places.extrasUsed++;
        const used = places.extras[place2];
        if (used === void 0)
          places.extras.push({ key, start, end, form, next: -1 });
        else {
          used.key = key;
          used.start = start;
          used.end = end;
          used.form = form;
          used.next = -1;
        }
        return place2;
      }
      function insert({ cells, extras }, entry, place2) {
        const made = extras[place2];
        if (made === void 0)
          return;
        let before;
        let after = cells[entry + At.Extra] ?? -1;
        for (let one = extras[after]; one !== void 0; one = extras[after]) {
          if (one.key.unknown > made.key.unknown)
            break;
          before = one;
          after = one.next;
        }
        made.next = after;
        if (before === void 0)
          cells[entry + At.Extra] = place2;
        else
          before.next = place2;
      }
      function settleExtras(places) {
        const { cells, tables } = places;
        for (const entry of places.intricate) {
          const head = cells[entry + At.Extra] ?? -1;
          if (head === -1)
            continue;
          const text = extraText(places, head);
          if (text === void 0)
            return false;
          const { size } = tables[cells[entry + At.Table] ?? 0] ?? { size: 0 };
          putValue(places, entry + size - 2, text);
          cells[entry + At.Extra] = -1;
        }
        return true;
      }
      const MANY_DIGITS = /\d{16}/;
      function extraText({ extras, scan }, head) {
        const root = empty();
        for (let one = extras[head]; one !== void 0; one = extras[one.next]) {
          const text = textBetween(scan, one);
          if (one.form === Form.Intricate && MANY_DIGITS.test(text))
            return void 0;
          const { name, unknown } = one.key;
          const above = unknown.slice(0, unknown.length - name.length).split(".");
          holderIn(root, above.slice(0, -1))[name] = JSON.parse(text);
        }
        return (0, json.dj)(root);
      }
      function textBetween({ buffer }, { start, end }) {
        return buffer.toString("utf8", start, end);
      }
      function holderIn(root, path) {
        let holder = root;
        for (const name of path)
          holder = holder[name] ??= empty();
        return holder;
      }
      const empty = () => /* @__PURE__ */ Object.create(null);
      ;
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
        Json: 11
      };
      const CELLS = {
        string: Do.Text,
        int64: Do.Integer,
        double: Do.Decimal,
        boolean: Do.Boolean,
        date: Do.Date,
        timestamp: Do.Time,
        json: Do.Json
      };
      function openTableScan({ row, wrapper }) {
        const tables = placedTables(row);
        const compiled = { plans: [...tables.keys()], fits: [] };
        const shape = (0, keys.F5)({ path: "", depth: 1, learn }, [
          ...usesOf(row.node, { plan: row, path: "", depth: 1 }, compiled),
          ...wrapper === void 0 ? [] : [[wrapper.wraps, { action: Do.Reject }]]
        ]);
        return { places: newPlaces([...tables.values()]), shape, fits: compiled.fits };
      }
      const learn = ({ path, byName }, name) => byName.size < keys.Li ? { action: Do.Extra, ...extraUse(`${path}${name}`) } : { action: Do.Reject };
      function usesOf(node, within, compiled) {
        return [...node].map(([name, slot]) => [
          name,
          useOf(slot, { ...within, path: `${within.path}${name}.` }, compiled)
        ]);
      }
      function useOf(slot, { plan, path, depth }, compiled) {
        switch (slot.kind) {
          case "dropped":
            return { action: Do.Skip };
          case "cell": {
            const action = CELLS[plan.columns[slot.index]?.type ?? "json"];
            compiled.fits[action] = slot.fit;
            return { action, index: At.Cells + 2 * slot.index };
          }
          case "object": {
            const inner = { path, depth: depth + 1 };
            const uses = usesOf(slot.node, { plan, ...inner }, compiled);
            return { action: Do.Object, shape: (0, keys.F5)({ ...inner, learn }, uses) };
          }
          case "entries": {
            const below = plan.below[slot.below];
            if (below === void 0)
              return { action: Do.Reject };
            const inner = { path: "", depth: depth + 2 };
            const uses = usesOf(below.node, { plan: below, ...inner }, compiled);
            const shape = (0, keys.F5)({ ...inner, learn }, uses);
            return { action: Do.Entries, index: compiled.plans.indexOf(below), shape };
          }
        }
      }
      ;
      const LONGEST = 1 << 20;
      const MOST_COPIED = 1 << 19;
      function scanTables(scanning, bytes, [start, end]) {
        const { places, shape } = scanning;
        if (end - start > LONGEST)
          return false;
        const { scan } = places;
        (0, rows_scan.uD)(scan, bytes, end);
        scan.at = start;
        places.length = places.entries = places.longest = places.extrasUsed = 0;
        places.values.length = places.intricate.length = 0;
        places.row++;
        const row = newEntry(places, 0, -1);
        if (scanObject(scanning, shape, row) !== end)
          return false;
        places.cells[row + At.Size] = end - start;
        if (places.longest * places.entries > MOST_COPIED || !settleExtras(places))
          return false;
        takeOver(places);
        return true;
      }
      const COMMA = 44;
      const OPEN_ARRAY = 91;
      const CLOSE_ARRAY = 93;
      const OPEN_OBJECT = 123;
      const CLOSE_OBJECT = 125;
      const NULL = 110;
      function scanEntry(scanning, key, above) {
        const { places } = scanning;
        const { shape, index } = key;
        const start = places.scan.at;
        const entry = newEntry(places, index, above);
        if (entry === -1 || shape === void 0)
          return rows_scan.Vj;
        const end = scanObject(scanning, shape, entry);
        places.cells[entry + At.Size] = end - start;
        return end;
      }
      let objects = 0;
      function scanObject(scanning, shape, entry) {
        const { scan } = scanning.places;
        const { bytes } = scan;
        if (bytes[scan.at] !== OPEN_OBJECT)
          return rows_scan.Vj;
        const serial = ++objects;
        scan.at++;
        if ((bytes[scan.at] ?? 0) <= 32)
          scan.at = (0, rows_scan.pw)(scan, scan.at);
        if (bytes[scan.at] === CLOSE_OBJECT)
          return scan.at + 1;
        for (let key = shape.begin; ; ) {
          key = (0, keys.XE)(scan, shape, key);
          if (key === void 0 || key.serial === serial)
            return rows_scan.Vj;
          key.serial = serial;
          let at = scanValue(scanning, key, entry);
          if (at === rows_scan.Vj)
            return rows_scan.Vj;
          if ((bytes[at] ?? 0) <= 32)
            at = (0, rows_scan.pw)(scan, at);
          scan.at = at + 1;
          if (bytes[at] === CLOSE_OBJECT)
            return at + 1;
          if (bytes[at] !== COMMA)
            return rows_scan.Vj;
        }
      }
      function scanValue(scanning, key, entry) {
        const { places } = scanning;
        const { at } = places.scan;
        const end = endOfCell(places.scan, key.action);
        if (end === NO_CELL)
          return scanOther(scanning, key, entry);
        if (end === rows_scan.Vj)
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
            return rows_scan.Vj;
          default:
            return NO_CELL;
        }
      }
      function scanOther(scanning, key, entry) {
        const { scan } = scanning.places;
        switch (key.action) {
          case Do.Skip:
            return (0, skip.z)(scan, scan.at, key.depth);
          case Do.Extra:
            return noteExtra(scanning.places, key, entry);
          case Do.Entries:
            return scanEntries(scanning, key, entry);
          case Do.Object:
            if (scan.bytes[scan.at] !== OPEN_OBJECT || key.shape === void 0)
              return endOfNull(scan);
            return scanObject(scanning, key.shape, entry);
          default:
            return rows_scan.Vj;
        }
      }
      function endOfNull(scan) {
        return scan.bytes[scan.at] === NULL ? (0, skip.z)(scan, scan.at, 1) : rows_scan.Vj;
      }
      function scanOdd(scanning, key, entry) {
        const { places, fits } = scanning;
        const { scan } = places;
        const { at } = scan;
        const end = (0, skip.z)(scan, at, key.depth);
        if (end === rows_scan.Vj || scan.bytes[at] === NULL)
          return end;
        const value = valueBetween(scan, at, end);
        const cell = value === void 0 ? void 0 : fits[key.action]?.(value);
        if (cell === void 0)
          return rows_scan.Vj;
        putValue(places, entry + key.index, cell);
        if (end - at > places.longest)
          places.longest = end - at;
        return end;
      }
      function scanEntries(scanning, key, entry) {
        const { scan } = scanning.places;
        const { bytes } = scan;
        if (bytes[scan.at] === OPEN_OBJECT)
          return scanEntry(scanning, key, entry);
        if (bytes[scan.at] !== OPEN_ARRAY)
          return endOfNull(scan);
        scan.at = (0, rows_scan.pw)(scan, scan.at + 1);
        if (bytes[scan.at] === CLOSE_ARRAY)
          return scan.at + 1;
        for (; ; ) {
          let at = scanEntry(scanning, key, entry);
          if (at === rows_scan.Vj)
            return rows_scan.Vj;
          if ((bytes[at] ?? 0) <= 32)
            at = (0, rows_scan.pw)(scan, at);
          if (bytes[at] === CLOSE_ARRAY)
            return at + 1;
          if (bytes[at] !== COMMA)
            return rows_scan.Vj;
          scan.at = (0, rows_scan.pw)(scan, at + 1);
        }
      }
      var files = __webpack_require__(9148);
      var formula = __webpack_require__(3829);
      ;
      const csv_QUOTE = 34;
      const csv_COMMA = 44;
      const csv_COLON = 58;
      const csv_OPEN_OBJECT = 123;
      const csv_CLOSE_OBJECT = 125;
      const CARRIAGE_RETURN = 13;
      const LINE_FEED = 10;
      function csvEncoder(columns) {
        const out = newBytesOut(2 * DUE);
        const add = (cells) => {
          writeText(out, `${cells.map(csvText).join(",")}\r
`, 0);
          return out.length >= DUE;
        };
        add(columns.map((column) => column.name));
        return {
          add,
          addEntry(places, entry) {
            writeEntry(out, places, entry);
            return out.length >= DUE;
          },
          drain: () => drained(out),
          end: () => drained(out)
        };
      }
      function csvText(cell) {
        if (typeof cell === "string")
          return `"${(0, formula.H)(cell).replaceAll('"', '""')}"`;
        return cell === null ? "" : String(cell);
      }
      function writeEntry(out, places, entry) {
        const { cells, tables, scan } = places;
        const table = tables[cells[entry + At.Table] ?? 0];
        if (table === void 0)
          return;
        const { lead, size } = table;
        if (isStale(lead.outOf, places, entry))
          makeLead(places, entry, table);
        const room = roomFor(places, entry, table);
        out.source = scan;
        reserve(out, room + lead.out.length);
        copyAll(out, lead.out);
        const last = entry + size - 2;
        for (let at = entry + At.Cells + 2 * lead.columns; at < last; at += 2) {
          const end = cells[at + 1] ?? 0;
          if (end > 0)
            copyRange(out, cells[at] ?? 0, end);
          else if (end === VALUE)
            writeValue(out, places.values[cells[at] ?? 0], room);
          csv_put(out, csv_COMMA);
        }
        const extra = places.extras[cells[entry + At.Extra] ?? -1];
        if (extra !== void 0)
          writeExtras(out, places, extra);
        else if (cells[last + 1] === VALUE)
          writeValue(out, places.values[cells[last] ?? 0], room);
        csv_put(out, CARRIAGE_RETURN);
        csv_put(out, LINE_FEED);
      }
      function roomFor({ cells, longest }, entry, { size, taken }) {
        return 2 * (cells[entry + At.Size] ?? 0) + size + taken.length * longest;
      }
      function csv_put(out, byte) {
        out.bytes[out.length++] = byte;
      }
      function writeValue(out, value, room) {
        writeText(out, csvText(value ?? null), room);
      }
      function makeLead(places, entry, table) {
        const { cells, scan, values } = places;
        const { out, columns } = table.lead;
        const room = roomFor(places, entry, table);
        out.length = 0;
        out.source = scan;
        reserve(out, room);
        for (let column = 0; column < columns; column++) {
          const at = entry + At.Cells + 2 * column;
          const end = cells[at + 1] ?? 0;
          if (end > 0)
            copyRange(out, cells[at] ?? 0, end);
          else if (end === VALUE)
            writeValue(out, values[cells[at] ?? 0], room);
          csv_put(out, csv_COMMA);
        }
      }
      function writeExtras(out, { extras }, first) {
        csv_put(out, csv_QUOTE);
        csv_put(out, csv_OPEN_OBJECT);
        for (let one = first; one !== void 0; one = extras[one.next]) {
          if (one !== first)
            csv_put(out, csv_COMMA);
          csv_put(out, csv_QUOTE);
          const { bytes, length } = one.key.token;
          for (let at = 0; at < length - 1; at++)
            csv_put(out, bytes[at] ?? 0);
          csv_put(out, csv_QUOTE);
          csv_put(out, csv_COLON);
          if (one.form === Form.Text)
            csv_put(out, csv_QUOTE);
          copyRange(out, one.start, one.end);
          if (one.form === Form.Text)
            csv_put(out, csv_QUOTE);
        }
        csv_put(out, csv_CLOSE_OBJECT);
        csv_put(out, csv_QUOTE);
      }
      var bytewriter = __webpack_require__(3732);
      var parquet_writer = __webpack_require__(7855);
      ;
      function eachCell(places, entry, take2) {
        const { cells, tables } = places;
        const table = tables[cells[entry + At.Table] ?? 0];
        if (table === void 0)
          return;
        const { columns, lead } = table;
        if (isStale(lead.cellsOf, places, entry)) {
          for (let column = 0; column < lead.columns; column++) {
            lead.cells[column] = cellAt(places, entry + At.Cells + 2 * column, columns[column]);
          }
        }
        const last = columns.length - 1;
        for (let column = 0; column < lead.columns; column++)
          take2(column, lead.cells[column] ?? null);
        for (let column = lead.columns; column < last; column++) {
          take2(column, cellAt(places, entry + At.Cells + 2 * column, columns[column]));
        }
        const head = cells[entry + At.Extra] ?? -1;
        const extra = head === -1 ? void 0 : extraText(places, head);
        take2(last, extra ?? cellAt(places, entry + At.Cells + 2 * last, schema_tables.Je));
      }
      function cellAt(places, at, { type } = schema_tables.Je) {
        const start = places.cells[at] ?? 0;
        const end = places.cells[at + 1] ?? 0;
        if (end === 0)
          return null;
        return end === VALUE ? places.values[start] ?? null : cellBetween(places, [start, end], type);
      }
      function wholeBetween({ bytes }, start, end) {
        let value = 0;
        for (let at = start; at < end; at++)
          value = 10 * value + (bytes[at] ?? 0) - 48;
        return value;
      }
      function cellBetween({ scan, once }, [start, end], type) {
        if (type === "boolean")
          return scan.bytes[start] === 116;
        if (type === "int64")
          return wholeBetween(scan, start, end);
        if (type === "double")
          return Number(scan.buffer.toString("latin1", start, end));
        (0, texts.lb)(scan, start);
        return scan.token === void 0 ? once(scan.text) : scan.text;
      }
      ;
      const CREATED_BY = "copilot-usage-reports version 1 (build 1)";
      const MILLISECONDS_OF_A_DAY = 864e5;
      const SMALL = 1 << 12;
      const parquet_REMEMBERED = 1 << 12;
      const TEXT = { element: { type: "BYTE_ARRAY", converted_type: "UTF8" } };
      const TYPES = {
        string: TEXT,
        json: TEXT,
        int64: { element: { type: "INT64" }, physical: (cell) => BigInt(cell) },
        double: { element: { type: "DOUBLE" } },
        boolean: { element: { type: "BOOLEAN" } },
        date: {
          element: { type: "INT32", converted_type: "DATE" },
          physical: (cell) => Date.parse(`${cell}T00:00:00Z`) / MILLISECONDS_OF_A_DAY
        },
        timestamp: {
          element: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
          physical: (cell) => BigInt(Date.parse(String(cell)))
        }
      };
      function parquetEncoder(columns, limits) {
        const bytes = new bytewriter.U(1 << 16);
        const how = { codec: "SNAPPY", createdBy: CREATED_BY };
        const writer = new parquet_writer.o({ writer: bytes, schema: schemaOf(columns), ...how });
        const batch = emptyBatch(columns);
        const physical = physicalOf(columns);
        const put2 = (column, cell) => {
          batch.data[column]?.push(physical[column]?.(cell) ?? null);
          if (typeof cell === "string" && cell.length > 32)
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
              put2(column, cells[column] ?? null);
            return closeFull();
          },
          addEntry(places, entry) {
            eachCell(places, entry, put2);
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
          }
        };
      }
      function emptyBatch(columns) {
        return { rows: 0, characters: 0, data: columns.map(() => []) };
      }
      function schemaOf(columns) {
        const leaves = columns.map(({ name, type }) => ({
          name,
          repetition_type: "OPTIONAL",
          ...TYPES[type].element
        }));
        return [{ name: "root", num_children: columns.length }, ...leaves];
      }
      function writeGroup(writer, columns, batch) {
        if (batch.rows === 0)
          return;
        const columnData = columns.map(({ name }, index) => ({
          name,
          data: batch.data[index] ?? [],
          offsetIndex: false
        }));
        void writer.write({ columnData, rowGroupSize: batch.rows });
        Object.assign(batch, emptyBatch(columns));
      }
      function physicalOf(columns) {
        const byType = new Map(columns.map(({ type }) => [type, remembering(TYPES[type].physical)]));
        return columns.map(({ type }) => byType.get(type) ?? remembering(void 0));
      }
      function remembering(convert) {
        if (convert === void 0)
          return (cell) => cell;
        const small = [];
        const others = /* @__PURE__ */ new Map();
        return (cell) => {
          if (cell === null || typeof cell === "boolean")
            return cell;
          if (typeof cell === "number" && cell >= 0 && cell < SMALL)
            return small[cell] ??= convert(cell);
          const known = others.get(cell);
          if (known !== void 0)
            return known;
          if (others.size >= parquet_REMEMBERED)
            others.clear();
          const made = convert(cell);
          others.set(cell, made);
          return made;
        };
      }
      ;
      const ENCODERS = {
        csv: csvEncoder,
        parquet: parquetEncoder
      };
      function tableWriter(columns, formats, options) {
        const outputs = formats.map((format) => {
          const encoder2 = ENCODERS[format](columns, options.limits);
          return { format, ...tableOutput(encoder2, options.placeOf(format)) };
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
            const files2 = [];
            for (const output of rows === 0 ? [] : outputs) {
              files2.push({ ...await output.finish(), format: output.format, rows });
            }
            return files2;
          },
          async discard() {
            for (const output of outputs)
              await output.discard();
          }
        };
      }
      function tableOutput(encoder2, place2) {
        let file;
        let due = false;
        const opened = async () => file ??= await (0, files._A)(place2);
        return {
          add(cells) {
            if (encoder2.add(cells))
              due = true;
          },
          addEntry(places, entry) {
            if (encoder2.addEntry(places, entry))
              due = true;
          },
          async flush() {
            if (!due)
              return;
            due = false;
            const open = await opened();
            await open.write(encoder2.drain());
          },
          async finish() {
            const open = await opened();
            await open.write(encoder2.end());
            return open.finish();
          },
          discard: async () => file?.discard()
        };
      }
      ;
      function tableFormats(formats) {
        return model.A.filter((format) => formats.includes(format));
      }
      async function writeTables(input, formats) {
        const { entry, scope, day, team } = input.reportDay;
        const wanted = tableFormats(formats);
        if (wanted.length === 0)
          return [];
        const stored = input.files.filter(({ format }) => format.startsWith("ndjson"));
        return writeTableSet(pourFiles(input.root, stored), {
          root: input.root,
          kind: entry.rows,
          formats: wanted,
          limits: input.limits ?? encoder.D,
          folder: (format, table) => {
            return (0, layout.li)((0, layout.Vm)(format, { entry, team }, table), { scope, day, team });
          },
          scope,
          day,
          report: entry.report
        });
      }
      function pourFiles(root, files2) {
        return async function* (rows) {
          for (const { path } of files2) {
            const file = (0, external_node_path_.join)(root, ...path.split("/"));
            const splitter = (0, read_file.Y7)({
              called: file,
              take: (read) => {
                if ("value" in read)
                  rows.add(read.value);
              },
              takeBytes: rows.addBytes
            });
            for await (const chunk of (0, read_file.NR)(file))
              yield (0, rows_splitter.NL)(splitter, chunk);
            yield (0, rows_splitter.vt)(splitter);
          }
        };
      }
      async function writeTableSet(pour, set) {
        const writers = new Map((0, schema_tables.Jg)(set.kind).map((table) => [table.name, write_tables_open(set, table)]));
        await removeEarlier(set, [...writers.keys()]);
        try {
          for await (const step of pour(rowsInto(writers, set.kind))) {
            void step;
            for (const writer of writers.values())
              await writer.flush();
          }
          const finished = [...writers].map(([table, writer]) => finish(set, table, writer));
          const files2 = (await allOf(finished)).flat();
          return files2.sort((one, other) => one.path < other.path ? -1 : 1);
        } catch (error) {
          for (const writer of writers.values())
            await writer.discard();
          await removeEarlier(set, [...writers.keys()]).catch(() => void 0);
          throw error;
        }
      }
      function rowsInto(writers, kind) {
        const plans = plansOf(kind);
        const flatten2 = flattener(plans);
        const scanning = openTableScan(plans);
        const { places } = scanning;
        const byTable = places.tables.map(({ name }) => writers.get(name));
        return {
          add: (row) => flatten2(row, (table, cells) => writers.get(table)?.add(cells)),
          addBytes(bytes, start, end) {
            if (!scanTables(scanning, bytes, [start, end]))
              return false;
            for (let entry = 0; entry < places.length; ) {
              const table = places.cells[entry + At.Table] ?? 0;
              byTable[table]?.addEntry(places, entry);
              entry += places.tables[table]?.size ?? places.length;
            }
            return true;
          }
        };
      }
      function write_tables_open(set, table) {
        return tableWriter(table.columns, set.formats, {
          limits: set.limits,
          placeOf: (format) => ({ root: set.root, path: pathOf(set, format, table.name) })
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
          ...set.derived === true ? { derived: true } : {}
        }));
      }
      async function removeEarlier(set, tables) {
        const paths = tables.flatMap((table) => set.formats.map((format) => pathOf(set, format, table)));
        await allOf(paths.map((path) => (0, files.nM)({ root: set.root, path })));
      }
      async function allOf(work) {
        await Promise.allSettled(work);
        return Promise.all(work);
      }
      function pathOf(set, format, table) {
        return `${set.folder(format, table)}/${(0, layout.pn)(0, format)}`;
      }
    })
  ),
  /***/
  3829: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          neutralised
        )
        /* harmony export */
      });
      const TRIGGERS = new Set("=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B");
      const FIRST = /^[\t\r\n]/;
      const RUN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}"';|]+/gu;
      const SEPARATOR = /[;|\t\n\v\f\r\u0085\u2028\u2029]/;
      function neutralised(text) {
        let begins = TRIGGERS.has(text.charAt(0)) || FIRST.test(text);
        const behind = text.replace(RUN, (run, at) => {
          if (!TRIGGERS.has(text.charAt(at + run.length)))
            return run;
          if (at === 0 && !run.includes("'"))
            begins = true;
          return SEPARATOR.test(run) ? `${run}'` : run;
        });
        return begins ? `'${behind}` : behind;
      }
    })
  )
};
