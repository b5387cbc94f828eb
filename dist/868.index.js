export const id = 868;
export const ids = [868];
export const modules = {
  /***/
  5793: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Cm: () => (
          /* binding */
          nice
        ),
        /* harmony export */
        Zc: () => (
          /* binding */
          ticks
        )
        /* harmony export */
      });
      function ascending(a, b) {
        return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
      }
      function descending(a, b) {
        return a == null || b == null ? NaN : b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
      }
      function bisector(f) {
        let compare1, compare2, delta;
        if (f.length !== 2) {
          compare1 = ascending;
          compare2 = (d, x) => ascending(f(d), x);
          delta = (d, x) => f(d) - x;
        } else {
          compare1 = f === ascending || f === descending ? f : zero;
          compare2 = f;
          delta = f;
        }
        function left(a, x, lo = 0, hi = a.length) {
          if (lo < hi) {
            if (compare1(x, x) !== 0) return hi;
            do {
              const mid = lo + hi >>> 1;
              if (compare2(a[mid], x) < 0) lo = mid + 1;
              else hi = mid;
            } while (lo < hi);
          }
          return lo;
        }
        function right(a, x, lo = 0, hi = a.length) {
          if (lo < hi) {
            if (compare1(x, x) !== 0) return hi;
            do {
              const mid = lo + hi >>> 1;
              if (compare2(a[mid], x) <= 0) lo = mid + 1;
              else hi = mid;
            } while (lo < hi);
          }
          return lo;
        }
        function center(a, x, lo = 0, hi = a.length) {
          const i = left(a, x, lo, hi - 1);
          return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
        }
        return { left, center, right };
      }
      function zero() {
        return 0;
      }
      function number(x) {
        return x === null ? NaN : +x;
      }
      function* numbers(values, valueof) {
        if (valueof === void 0) {
          for (let value of values) {
            if (value != null && (value = +value) >= value) {
              yield value;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (value = +value) >= value) {
              yield value;
            }
          }
        }
      }
      const ascendingBisect = bisector(ascending);
      const bisectRight = ascendingBisect.right;
      const bisectLeft = ascendingBisect.left;
      const bisectCenter = bisector(number).center;
      function blur(values, r2) {
        if (!((r2 = +r2) >= 0)) throw new RangeError("invalid r");
        let length2 = values.length;
        if (!((length2 = Math.floor(length2)) >= 0)) throw new RangeError("invalid length");
        if (!length2 || !r2) return values;
        const blur3 = blurf(r2);
        const temp = values.slice();
        blur3(values, temp, 0, length2, 1);
        blur3(temp, values, 0, length2, 1);
        blur3(values, temp, 0, length2, 1);
        return values;
      }
      const blur2 = Blur2(blurf);
      const blurImage = Blur2(blurfImage);
      function Blur2(blur3) {
        return function(data, rx, ry = rx) {
          if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
          if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
          let { data: values, width, height } = data;
          if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
          if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
          if (!width || !height || !rx && !ry) return data;
          const blurx = rx && blur3(rx);
          const blury = ry && blur3(ry);
          const temp = values.slice();
          if (blurx && blury) {
            blurh(blurx, temp, values, width, height);
            blurh(blurx, values, temp, width, height);
            blurh(blurx, temp, values, width, height);
            blurv(blury, values, temp, width, height);
            blurv(blury, temp, values, width, height);
            blurv(blury, values, temp, width, height);
          } else if (blurx) {
            blurh(blurx, values, temp, width, height);
            blurh(blurx, temp, values, width, height);
            blurh(blurx, values, temp, width, height);
          } else if (blury) {
            blurv(blury, values, temp, width, height);
            blurv(blury, temp, values, width, height);
            blurv(blury, values, temp, width, height);
          }
          return data;
        };
      }
      function blurh(blur3, T, S, w, h) {
        for (let y = 0, n = w * h; y < n; ) {
          blur3(T, S, y, y += w, 1);
        }
      }
      function blurv(blur3, T, S, w, h) {
        for (let x = 0, n = w * h; x < w; ++x) {
          blur3(T, S, x, x + n, w);
        }
      }
      function blurfImage(radius) {
        const blur3 = blurf(radius);
        return (T, S, start, stop, step) => {
          start <<= 2, stop <<= 2, step <<= 2;
          blur3(T, S, start + 0, stop + 0, step);
          blur3(T, S, start + 1, stop + 1, step);
          blur3(T, S, start + 2, stop + 2, step);
          blur3(T, S, start + 3, stop + 3, step);
        };
      }
      function blurf(radius) {
        const radius0 = Math.floor(radius);
        if (radius0 === radius) return bluri(radius);
        const t2 = radius - radius0;
        const w = 2 * radius + 1;
        return (T, S, start, stop, step) => {
          if (!((stop -= step) >= start)) return;
          let sum2 = radius0 * S[start];
          const s0 = step * radius0;
          const s1 = s0 + step;
          for (let i = start, j = start + s0; i < j; i += step) {
            sum2 += S[Math.min(stop, i)];
          }
          for (let i = start, j = stop; i <= j; i += step) {
            sum2 += S[Math.min(stop, i + s0)];
            T[i] = (sum2 + t2 * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
            sum2 -= S[Math.max(start, i - s0)];
          }
        };
      }
      function bluri(radius) {
        const w = 2 * radius + 1;
        return (T, S, start, stop, step) => {
          if (!((stop -= step) >= start)) return;
          let sum2 = radius * S[start];
          const s = step * radius;
          for (let i = start, j = start + s; i < j; i += step) {
            sum2 += S[Math.min(stop, i)];
          }
          for (let i = start, j = stop; i <= j; i += step) {
            sum2 += S[Math.min(stop, i + s)];
            T[i] = sum2 / w;
            sum2 -= S[Math.max(start, i - s)];
          }
        };
      }
      function count(values, valueof) {
        let count2 = 0;
        if (valueof === void 0) {
          for (let value of values) {
            if (value != null && (value = +value) >= value) {
              ++count2;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (value = +value) >= value) {
              ++count2;
            }
          }
        }
        return count2;
      }
      function length$1(array2) {
        return array2.length | 0;
      }
      function empty(length2) {
        return !(length2 > 0);
      }
      function arrayify(values) {
        return typeof values !== "object" || "length" in values ? values : Array.from(values);
      }
      function reducer(reduce2) {
        return (values) => reduce2(...values);
      }
      function cross(...values) {
        const reduce2 = typeof values[values.length - 1] === "function" && reducer(values.pop());
        values = values.map(arrayify);
        const lengths = values.map(length$1);
        const j = values.length - 1;
        const index2 = new Array(j + 1).fill(0);
        const product = [];
        if (j < 0 || lengths.some(empty)) return product;
        while (true) {
          product.push(index2.map((j2, i2) => values[i2][j2]));
          let i = j;
          while (++index2[i] === lengths[i]) {
            if (i === 0) return reduce2 ? product.map(reduce2) : product;
            index2[i--] = 0;
          }
        }
      }
      function cumsum(values, valueof) {
        var sum2 = 0, index2 = 0;
        return Float64Array.from(values, valueof === void 0 ? (v) => sum2 += +v || 0 : (v) => sum2 += +valueof(v, index2++, values) || 0);
      }
      function variance(values, valueof) {
        let count2 = 0;
        let delta;
        let mean2 = 0;
        let sum2 = 0;
        if (valueof === void 0) {
          for (let value of values) {
            if (value != null && (value = +value) >= value) {
              delta = value - mean2;
              mean2 += delta / ++count2;
              sum2 += delta * (value - mean2);
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (value = +value) >= value) {
              delta = value - mean2;
              mean2 += delta / ++count2;
              sum2 += delta * (value - mean2);
            }
          }
        }
        if (count2 > 1) return sum2 / (count2 - 1);
      }
      function deviation(values, valueof) {
        const v = variance(values, valueof);
        return v ? Math.sqrt(v) : v;
      }
      function extent(values, valueof) {
        let min2;
        let max2;
        if (valueof === void 0) {
          for (const value of values) {
            if (value != null) {
              if (min2 === void 0) {
                if (value >= value) min2 = max2 = value;
              } else {
                if (min2 > value) min2 = value;
                if (max2 < value) max2 = value;
              }
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null) {
              if (min2 === void 0) {
                if (value >= value) min2 = max2 = value;
              } else {
                if (min2 > value) min2 = value;
                if (max2 < value) max2 = value;
              }
            }
          }
        }
        return [min2, max2];
      }
      class Adder {
        constructor() {
          this._partials = new Float64Array(32);
          this._n = 0;
        }
        add(x) {
          const p = this._partials;
          let i = 0;
          for (let j = 0; j < this._n && j < 32; j++) {
            const y = p[j], hi = x + y, lo = Math.abs(x) < Math.abs(y) ? x - (hi - y) : y - (hi - x);
            if (lo) p[i++] = lo;
            x = hi;
          }
          p[i] = x;
          this._n = i + 1;
          return this;
        }
        valueOf() {
          const p = this._partials;
          let n = this._n, x, y, lo, hi = 0;
          if (n > 0) {
            hi = p[--n];
            while (n > 0) {
              x = hi;
              y = p[--n];
              hi = x + y;
              lo = y - (hi - x);
              if (lo) break;
            }
            if (n > 0 && (lo < 0 && p[n - 1] < 0 || lo > 0 && p[n - 1] > 0)) {
              y = lo * 2;
              x = hi + y;
              if (y == x - hi) hi = x;
            }
          }
          return hi;
        }
      }
      function fsum(values, valueof) {
        const adder = new Adder();
        if (valueof === void 0) {
          for (let value of values) {
            if (value = +value) {
              adder.add(value);
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if (value = +valueof(value, ++index2, values)) {
              adder.add(value);
            }
          }
        }
        return +adder;
      }
      function fcumsum(values, valueof) {
        const adder = new Adder();
        let index2 = -1;
        return Float64Array.from(
          values,
          valueof === void 0 ? (v) => adder.add(+v || 0) : (v) => adder.add(+valueof(v, ++index2, values) || 0)
        );
      }
      class InternMap extends Map {
        constructor(entries, key = keyof) {
          super();
          Object.defineProperties(this, { _intern: { value: /* @__PURE__ */ new Map() }, _key: { value: key } });
          if (entries != null) for (const [key2, value] of entries) this.set(key2, value);
        }
        get(key) {
          return super.get(intern_get(this, key));
        }
        has(key) {
          return super.has(intern_get(this, key));
        }
        set(key, value) {
          return super.set(intern_set(this, key), value);
        }
        delete(key) {
          return super.delete(intern_delete(this, key));
        }
      }
      class InternSet extends Set {
        constructor(values, key = keyof) {
          super();
          Object.defineProperties(this, { _intern: { value: /* @__PURE__ */ new Map() }, _key: { value: key } });
          if (values != null) for (const value of values) this.add(value);
        }
        has(value) {
          return super.has(intern_get(this, value));
        }
        add(value) {
          return super.add(intern_set(this, value));
        }
        delete(value) {
          return super.delete(intern_delete(this, value));
        }
      }
      function intern_get({ _intern, _key }, value) {
        const key = _key(value);
        return _intern.has(key) ? _intern.get(key) : value;
      }
      function intern_set({ _intern, _key }, value) {
        const key = _key(value);
        if (_intern.has(key)) return _intern.get(key);
        _intern.set(key, value);
        return value;
      }
      function intern_delete({ _intern, _key }, value) {
        const key = _key(value);
        if (_intern.has(key)) {
          value = _intern.get(key);
          _intern.delete(key);
        }
        return value;
      }
      function keyof(value) {
        return value !== null && typeof value === "object" ? value.valueOf() : value;
      }
      function identity(x) {
        return x;
      }
      function group(values, ...keys) {
        return nest(values, identity, identity, keys);
      }
      function groups(values, ...keys) {
        return nest(values, Array.from, identity, keys);
      }
      function flatten$1(groups2, keys) {
        for (let i = 1, n = keys.length; i < n; ++i) {
          groups2 = groups2.flatMap((g) => g.pop().map(([key, value]) => [...g, key, value]));
        }
        return groups2;
      }
      function flatGroup(values, ...keys) {
        return flatten$1(groups(values, ...keys), keys);
      }
      function flatRollup(values, reduce2, ...keys) {
        return flatten$1(rollups(values, reduce2, ...keys), keys);
      }
      function rollup(values, reduce2, ...keys) {
        return nest(values, identity, reduce2, keys);
      }
      function rollups(values, reduce2, ...keys) {
        return nest(values, Array.from, reduce2, keys);
      }
      function index(values, ...keys) {
        return nest(values, identity, unique, keys);
      }
      function indexes(values, ...keys) {
        return nest(values, Array.from, unique, keys);
      }
      function unique(values) {
        if (values.length !== 1) throw new Error("duplicate key");
        return values[0];
      }
      function nest(values, map2, reduce2, keys) {
        return (function regroup(values2, i) {
          if (i >= keys.length) return reduce2(values2);
          const groups2 = new InternMap();
          const keyof2 = keys[i++];
          let index2 = -1;
          for (const value of values2) {
            const key = keyof2(value, ++index2, values2);
            const group2 = groups2.get(key);
            if (group2) group2.push(value);
            else groups2.set(key, [value]);
          }
          for (const [key, values3] of groups2) {
            groups2.set(key, regroup(values3, i));
          }
          return map2(groups2);
        })(values, 0);
      }
      function permute(source, keys) {
        return Array.from(keys, (key) => source[key]);
      }
      function sort(values, ...F) {
        if (typeof values[Symbol.iterator] !== "function") throw new TypeError("values is not iterable");
        values = Array.from(values);
        let [f] = F;
        if (f && f.length !== 2 || F.length > 1) {
          const index2 = Uint32Array.from(values, (d, i) => i);
          if (F.length > 1) {
            F = F.map((f2) => values.map(f2));
            index2.sort((i, j) => {
              for (const f2 of F) {
                const c = ascendingDefined(f2[i], f2[j]);
                if (c) return c;
              }
            });
          } else {
            f = values.map(f);
            index2.sort((i, j) => ascendingDefined(f[i], f[j]));
          }
          return permute(values, index2);
        }
        return values.sort(compareDefined(f));
      }
      function compareDefined(compare = ascending) {
        if (compare === ascending) return ascendingDefined;
        if (typeof compare !== "function") throw new TypeError("compare is not a function");
        return (a, b) => {
          const x = compare(a, b);
          if (x || x === 0) return x;
          return (compare(b, b) === 0) - (compare(a, a) === 0);
        };
      }
      function ascendingDefined(a, b) {
        return (a == null || !(a >= a)) - (b == null || !(b >= b)) || (a < b ? -1 : a > b ? 1 : 0);
      }
      function groupSort(values, reduce2, key) {
        return (reduce2.length !== 2 ? sort(rollup(values, reduce2, key), (([ak, av], [bk, bv]) => ascending(av, bv) || ascending(ak, bk))) : sort(group(values, key), (([ak, av], [bk, bv]) => reduce2(av, bv) || ascending(ak, bk)))).map(([key2]) => key2);
      }
      var array = Array.prototype;
      var slice = array.slice;
      function constant(x) {
        return () => x;
      }
      const e10 = Math.sqrt(50), e5 = Math.sqrt(10), e2 = Math.sqrt(2);
      function tickSpec(start, stop, count2) {
        const step = (stop - start) / Math.max(0, count2), power = Math.floor(Math.log10(step)), error = step / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
        let i1, i2, inc;
        if (power < 0) {
          inc = Math.pow(10, -power) / factor;
          i1 = Math.round(start * inc);
          i2 = Math.round(stop * inc);
          if (i1 / inc < start) ++i1;
          if (i2 / inc > stop) --i2;
          inc = -inc;
        } else {
          inc = Math.pow(10, power) * factor;
          i1 = Math.round(start / inc);
          i2 = Math.round(stop / inc);
          if (i1 * inc < start) ++i1;
          if (i2 * inc > stop) --i2;
        }
        if (i2 < i1 && 0.5 <= count2 && count2 < 2) return tickSpec(start, stop, count2 * 2);
        return [i1, i2, inc];
      }
      function ticks(start, stop, count2) {
        stop = +stop, start = +start, count2 = +count2;
        if (!(count2 > 0)) return [];
        if (start === stop) return [start];
        const reverse2 = stop < start, [i1, i2, inc] = reverse2 ? tickSpec(stop, start, count2) : tickSpec(start, stop, count2);
        if (!(i2 >= i1)) return [];
        const n = i2 - i1 + 1, ticks2 = new Array(n);
        if (reverse2) {
          if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) / -inc;
          else for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) * inc;
        } else {
          if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) / -inc;
          else for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) * inc;
        }
        return ticks2;
      }
      function tickIncrement(start, stop, count2) {
        stop = +stop, start = +start, count2 = +count2;
        return tickSpec(start, stop, count2)[2];
      }
      function tickStep(start, stop, count2) {
        stop = +stop, start = +start, count2 = +count2;
        const reverse2 = stop < start, inc = reverse2 ? tickIncrement(stop, start, count2) : tickIncrement(start, stop, count2);
        return (reverse2 ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
      }
      function nice(start, stop, count2) {
        let prestep;
        while (true) {
          const step = tickIncrement(start, stop, count2);
          if (step === prestep || step === 0 || !isFinite(step)) {
            return [start, stop];
          } else if (step > 0) {
            const i = Math.ceil(start / step);
            const j = Math.floor(stop / step);
            start = (i - (i * step > start)) * step;
            stop = (j + (j * step < stop)) * step;
          } else if (step < 0) {
            const s = -step;
            const i = Math.ceil(start * s);
            const j = Math.floor(stop * s);
            start = (i - (i / s > start)) / s;
            stop = (j + (j / s < stop)) / s;
          }
          prestep = step;
        }
      }
      function thresholdSturges(values) {
        return Math.max(1, Math.ceil(Math.log(count(values)) / Math.LN2) + 1);
      }
      function bin() {
        var value = identity, domain = extent, threshold = thresholdSturges;
        function histogram(data) {
          if (!Array.isArray(data)) data = Array.from(data);
          var i, n = data.length, x, step, values = new Array(n);
          for (i = 0; i < n; ++i) {
            values[i] = value(data[i], i, data);
          }
          var xz = domain(values), x0 = xz[0], x1 = xz[1], tz = threshold(values, x0, x1);
          if (!Array.isArray(tz)) {
            const max2 = x1, tn = +tz;
            if (domain === extent) [x0, x1] = nice(x0, x1, tn);
            tz = ticks(x0, x1, tn);
            if (tz[0] <= x0) step = tickIncrement(x0, x1, tn);
            if (tz[tz.length - 1] >= x1) {
              if (max2 >= x1 && domain === extent) {
                const step2 = tickIncrement(x0, x1, tn);
                if (isFinite(step2)) {
                  if (step2 > 0) {
                    x1 = (Math.floor(x1 / step2) + 1) * step2;
                  } else if (step2 < 0) {
                    x1 = (Math.ceil(x1 * -step2) + 1) / -step2;
                  }
                }
              } else {
                tz.pop();
              }
            }
          }
          var m = tz.length, a = 0, b = m;
          while (tz[a] <= x0) ++a;
          while (tz[b - 1] > x1) --b;
          if (a || b < m) tz = tz.slice(a, b), m = b - a;
          var bins = new Array(m + 1), bin2;
          for (i = 0; i <= m; ++i) {
            bin2 = bins[i] = [];
            bin2.x0 = i > 0 ? tz[i - 1] : x0;
            bin2.x1 = i < m ? tz[i] : x1;
          }
          if (isFinite(step)) {
            if (step > 0) {
              for (i = 0; i < n; ++i) {
                if ((x = values[i]) != null && x0 <= x && x <= x1) {
                  bins[Math.min(m, Math.floor((x - x0) / step))].push(data[i]);
                }
              }
            } else if (step < 0) {
              for (i = 0; i < n; ++i) {
                if ((x = values[i]) != null && x0 <= x && x <= x1) {
                  const j = Math.floor((x0 - x) * step);
                  bins[Math.min(m, j + (tz[j] <= x))].push(data[i]);
                }
              }
            }
          } else {
            for (i = 0; i < n; ++i) {
              if ((x = values[i]) != null && x0 <= x && x <= x1) {
                bins[bisectRight(tz, x, 0, m)].push(data[i]);
              }
            }
          }
          return bins;
        }
        histogram.value = function(_) {
          return arguments.length ? (value = typeof _ === "function" ? _ : constant(_), histogram) : value;
        };
        histogram.domain = function(_) {
          return arguments.length ? (domain = typeof _ === "function" ? _ : constant([_[0], _[1]]), histogram) : domain;
        };
        histogram.thresholds = function(_) {
          return arguments.length ? (threshold = typeof _ === "function" ? _ : constant(Array.isArray(_) ? slice.call(_) : _), histogram) : threshold;
        };
        return histogram;
      }
      function max(values, valueof) {
        let max2;
        if (valueof === void 0) {
          for (const value of values) {
            if (value != null && (max2 < value || max2 === void 0 && value >= value)) {
              max2 = value;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (max2 < value || max2 === void 0 && value >= value)) {
              max2 = value;
            }
          }
        }
        return max2;
      }
      function maxIndex(values, valueof) {
        let max2;
        let maxIndex2 = -1;
        let index2 = -1;
        if (valueof === void 0) {
          for (const value of values) {
            ++index2;
            if (value != null && (max2 < value || max2 === void 0 && value >= value)) {
              max2 = value, maxIndex2 = index2;
            }
          }
        } else {
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (max2 < value || max2 === void 0 && value >= value)) {
              max2 = value, maxIndex2 = index2;
            }
          }
        }
        return maxIndex2;
      }
      function min(values, valueof) {
        let min2;
        if (valueof === void 0) {
          for (const value of values) {
            if (value != null && (min2 > value || min2 === void 0 && value >= value)) {
              min2 = value;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (min2 > value || min2 === void 0 && value >= value)) {
              min2 = value;
            }
          }
        }
        return min2;
      }
      function minIndex(values, valueof) {
        let min2;
        let minIndex2 = -1;
        let index2 = -1;
        if (valueof === void 0) {
          for (const value of values) {
            ++index2;
            if (value != null && (min2 > value || min2 === void 0 && value >= value)) {
              min2 = value, minIndex2 = index2;
            }
          }
        } else {
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (min2 > value || min2 === void 0 && value >= value)) {
              min2 = value, minIndex2 = index2;
            }
          }
        }
        return minIndex2;
      }
      function quickselect(array2, k, left = 0, right = Infinity, compare) {
        k = Math.floor(k);
        left = Math.floor(Math.max(0, left));
        right = Math.floor(Math.min(array2.length - 1, right));
        if (!(left <= k && k <= right)) return array2;
        compare = compare === void 0 ? ascendingDefined : compareDefined(compare);
        while (right > left) {
          if (right - left > 600) {
            const n = right - left + 1;
            const m = k - left + 1;
            const z = Math.log(n);
            const s = 0.5 * Math.exp(2 * z / 3);
            const sd = 0.5 * Math.sqrt(z * s * (n - s) / n) * (m - n / 2 < 0 ? -1 : 1);
            const newLeft = Math.max(left, Math.floor(k - m * s / n + sd));
            const newRight = Math.min(right, Math.floor(k + (n - m) * s / n + sd));
            quickselect(array2, k, newLeft, newRight, compare);
          }
          const t2 = array2[k];
          let i = left;
          let j = right;
          swap(array2, left, k);
          if (compare(array2[right], t2) > 0) swap(array2, left, right);
          while (i < j) {
            swap(array2, i, j), ++i, --j;
            while (compare(array2[i], t2) < 0) ++i;
            while (compare(array2[j], t2) > 0) --j;
          }
          if (compare(array2[left], t2) === 0) swap(array2, left, j);
          else ++j, swap(array2, j, right);
          if (j <= k) left = j + 1;
          if (k <= j) right = j - 1;
        }
        return array2;
      }
      function swap(array2, i, j) {
        const t2 = array2[i];
        array2[i] = array2[j];
        array2[j] = t2;
      }
      function greatest(values, compare = ascending) {
        let max2;
        let defined = false;
        if (compare.length === 1) {
          let maxValue;
          for (const element of values) {
            const value = compare(element);
            if (defined ? ascending(value, maxValue) > 0 : ascending(value, value) === 0) {
              max2 = element;
              maxValue = value;
              defined = true;
            }
          }
        } else {
          for (const value of values) {
            if (defined ? compare(value, max2) > 0 : compare(value, value) === 0) {
              max2 = value;
              defined = true;
            }
          }
        }
        return max2;
      }
      function quantile(values, p, valueof) {
        values = Float64Array.from(numbers(values, valueof));
        if (!(n = values.length) || isNaN(p = +p)) return;
        if (p <= 0 || n < 2) return min(values);
        if (p >= 1) return max(values);
        var n, i = (n - 1) * p, i0 = Math.floor(i), value0 = max(quickselect(values, i0).subarray(0, i0 + 1)), value1 = min(values.subarray(i0 + 1));
        return value0 + (value1 - value0) * (i - i0);
      }
      function quantileSorted(values, p, valueof = number) {
        if (!(n = values.length) || isNaN(p = +p)) return;
        if (p <= 0 || n < 2) return +valueof(values[0], 0, values);
        if (p >= 1) return +valueof(values[n - 1], n - 1, values);
        var n, i = (n - 1) * p, i0 = Math.floor(i), value0 = +valueof(values[i0], i0, values), value1 = +valueof(values[i0 + 1], i0 + 1, values);
        return value0 + (value1 - value0) * (i - i0);
      }
      function quantileIndex(values, p, valueof = number) {
        if (isNaN(p = +p)) return;
        numbers2 = Float64Array.from(values, (_, i2) => number(valueof(values[i2], i2, values)));
        if (p <= 0) return minIndex(numbers2);
        if (p >= 1) return maxIndex(numbers2);
        var numbers2, index2 = Uint32Array.from(values, (_, i2) => i2), j = numbers2.length - 1, i = Math.floor(j * p);
        quickselect(index2, i, 0, j, (i2, j2) => ascendingDefined(numbers2[i2], numbers2[j2]));
        i = greatest(index2.subarray(0, i + 1), (i2) => numbers2[i2]);
        return i >= 0 ? i : -1;
      }
      function thresholdFreedmanDiaconis(values, min2, max2) {
        const c = count(values), d = quantile(values, 0.75) - quantile(values, 0.25);
        return c && d ? Math.ceil((max2 - min2) / (2 * d * Math.pow(c, -1 / 3))) : 1;
      }
      function thresholdScott(values, min2, max2) {
        const c = count(values), d = deviation(values);
        return c && d ? Math.ceil((max2 - min2) * Math.cbrt(c) / (3.49 * d)) : 1;
      }
      function mean(values, valueof) {
        let count2 = 0;
        let sum2 = 0;
        if (valueof === void 0) {
          for (let value of values) {
            if (value != null && (value = +value) >= value) {
              ++count2, sum2 += value;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && (value = +value) >= value) {
              ++count2, sum2 += value;
            }
          }
        }
        if (count2) return sum2 / count2;
      }
      function median(values, valueof) {
        return quantile(values, 0.5, valueof);
      }
      function medianIndex(values, valueof) {
        return quantileIndex(values, 0.5, valueof);
      }
      function* flatten(arrays) {
        for (const array2 of arrays) {
          yield* array2;
        }
      }
      function merge(arrays) {
        return Array.from(flatten(arrays));
      }
      function mode(values, valueof) {
        const counts = new InternMap();
        if (valueof === void 0) {
          for (let value of values) {
            if (value != null && value >= value) {
              counts.set(value, (counts.get(value) || 0) + 1);
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if ((value = valueof(value, ++index2, values)) != null && value >= value) {
              counts.set(value, (counts.get(value) || 0) + 1);
            }
          }
        }
        let modeValue;
        let modeCount = 0;
        for (const [value, count2] of counts) {
          if (count2 > modeCount) {
            modeCount = count2;
            modeValue = value;
          }
        }
        return modeValue;
      }
      function pairs(values, pairof = pair) {
        const pairs2 = [];
        let previous;
        let first = false;
        for (const value of values) {
          if (first) pairs2.push(pairof(previous, value));
          previous = value;
          first = true;
        }
        return pairs2;
      }
      function pair(a, b) {
        return [a, b];
      }
      function range(start, stop, step) {
        start = +start, stop = +stop, step = (n = arguments.length) < 2 ? (stop = start, start = 0, 1) : n < 3 ? 1 : +step;
        var i = -1, n = Math.max(0, Math.ceil((stop - start) / step)) | 0, range2 = new Array(n);
        while (++i < n) {
          range2[i] = start + i * step;
        }
        return range2;
      }
      function rank(values, valueof = ascending) {
        if (typeof values[Symbol.iterator] !== "function") throw new TypeError("values is not iterable");
        let V = Array.from(values);
        const R = new Float64Array(V.length);
        if (valueof.length !== 2) V = V.map(valueof), valueof = ascending;
        const compareIndex = (i, j) => valueof(V[i], V[j]);
        let k, r2;
        values = Uint32Array.from(V, (_, i) => i);
        values.sort(valueof === ascending ? (i, j) => ascendingDefined(V[i], V[j]) : compareDefined(compareIndex));
        values.forEach((j, i) => {
          const c = compareIndex(j, k === void 0 ? j : k);
          if (c >= 0) {
            if (k === void 0 || c > 0) k = j, r2 = i;
            R[j] = r2;
          } else {
            R[j] = NaN;
          }
        });
        return R;
      }
      function least(values, compare = ascending) {
        let min2;
        let defined = false;
        if (compare.length === 1) {
          let minValue;
          for (const element of values) {
            const value = compare(element);
            if (defined ? ascending(value, minValue) < 0 : ascending(value, value) === 0) {
              min2 = element;
              minValue = value;
              defined = true;
            }
          }
        } else {
          for (const value of values) {
            if (defined ? compare(value, min2) < 0 : compare(value, value) === 0) {
              min2 = value;
              defined = true;
            }
          }
        }
        return min2;
      }
      function leastIndex(values, compare = ascending) {
        if (compare.length === 1) return minIndex(values, compare);
        let minValue;
        let min2 = -1;
        let index2 = -1;
        for (const value of values) {
          ++index2;
          if (min2 < 0 ? compare(value, value) === 0 : compare(value, minValue) < 0) {
            minValue = value;
            min2 = index2;
          }
        }
        return min2;
      }
      function greatestIndex(values, compare = ascending) {
        if (compare.length === 1) return maxIndex(values, compare);
        let maxValue;
        let max2 = -1;
        let index2 = -1;
        for (const value of values) {
          ++index2;
          if (max2 < 0 ? compare(value, value) === 0 : compare(value, maxValue) > 0) {
            maxValue = value;
            max2 = index2;
          }
        }
        return max2;
      }
      function scan(values, compare) {
        const index2 = leastIndex(values, compare);
        return index2 < 0 ? void 0 : index2;
      }
      var shuffle = shuffler(Math.random);
      function shuffler(random) {
        return function shuffle2(array2, i0 = 0, i1 = array2.length) {
          let m = i1 - (i0 = +i0);
          while (m) {
            const i = random() * m-- | 0, t2 = array2[m + i0];
            array2[m + i0] = array2[i + i0];
            array2[i + i0] = t2;
          }
          return array2;
        };
      }
      function sum(values, valueof) {
        let sum2 = 0;
        if (valueof === void 0) {
          for (let value of values) {
            if (value = +value) {
              sum2 += value;
            }
          }
        } else {
          let index2 = -1;
          for (let value of values) {
            if (value = +valueof(value, ++index2, values)) {
              sum2 += value;
            }
          }
        }
        return sum2;
      }
      function transpose(matrix) {
        if (!(n = matrix.length)) return [];
        for (var i = -1, m = min(matrix, length), transpose2 = new Array(m); ++i < m; ) {
          for (var j = -1, n, row = transpose2[i] = new Array(n); ++j < n; ) {
            row[j] = matrix[j][i];
          }
        }
        return transpose2;
      }
      function length(d) {
        return d.length;
      }
      function zip() {
        return transpose(arguments);
      }
      function every(values, test) {
        if (typeof test !== "function") throw new TypeError("test is not a function");
        let index2 = -1;
        for (const value of values) {
          if (!test(value, ++index2, values)) {
            return false;
          }
        }
        return true;
      }
      function some(values, test) {
        if (typeof test !== "function") throw new TypeError("test is not a function");
        let index2 = -1;
        for (const value of values) {
          if (test(value, ++index2, values)) {
            return true;
          }
        }
        return false;
      }
      function filter(values, test) {
        if (typeof test !== "function") throw new TypeError("test is not a function");
        const array2 = [];
        let index2 = -1;
        for (const value of values) {
          if (test(value, ++index2, values)) {
            array2.push(value);
          }
        }
        return array2;
      }
      function map(values, mapper) {
        if (typeof values[Symbol.iterator] !== "function") throw new TypeError("values is not iterable");
        if (typeof mapper !== "function") throw new TypeError("mapper is not a function");
        return Array.from(values, (value, index2) => mapper(value, index2, values));
      }
      function reduce(values, reducer2, value) {
        if (typeof reducer2 !== "function") throw new TypeError("reducer is not a function");
        const iterator = values[Symbol.iterator]();
        let done, next, index2 = -1;
        if (arguments.length < 3) {
          ({ done, value } = iterator.next());
          if (done) return;
          ++index2;
        }
        while ({ done, value: next } = iterator.next(), !done) {
          value = reducer2(value, next, ++index2, values);
        }
        return value;
      }
      function reverse(values) {
        if (typeof values[Symbol.iterator] !== "function") throw new TypeError("values is not iterable");
        return Array.from(values).reverse();
      }
      function difference(values, ...others) {
        values = new InternSet(values);
        for (const other of others) {
          for (const value of other) {
            values.delete(value);
          }
        }
        return values;
      }
      function disjoint(values, other) {
        const iterator = other[Symbol.iterator](), set2 = new InternSet();
        for (const v of values) {
          if (set2.has(v)) return false;
          let value, done;
          while ({ value, done } = iterator.next()) {
            if (done) break;
            if (Object.is(v, value)) return false;
            set2.add(value);
          }
        }
        return true;
      }
      function intersection(values, ...others) {
        values = new InternSet(values);
        others = others.map(set);
        out: for (const value of values) {
          for (const other of others) {
            if (!other.has(value)) {
              values.delete(value);
              continue out;
            }
          }
        }
        return values;
      }
      function set(values) {
        return values instanceof InternSet ? values : new InternSet(values);
      }
      function superset(values, other) {
        const iterator = values[Symbol.iterator](), set2 = /* @__PURE__ */ new Set();
        for (const o of other) {
          const io = intern(o);
          if (set2.has(io)) continue;
          let value, done;
          while ({ value, done } = iterator.next()) {
            if (done) return false;
            const ivalue = intern(value);
            set2.add(ivalue);
            if (Object.is(io, ivalue)) break;
          }
        }
        return true;
      }
      function intern(value) {
        return value !== null && typeof value === "object" ? value.valueOf() : value;
      }
      function subset(values, other) {
        return superset(other, values);
      }
      function union(...others) {
        const set2 = new InternSet();
        for (const other of others) {
          for (const o of other) {
            set2.add(o);
          }
        }
        return set2;
      }
    })
  ),
  /***/
  3091: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        F0: () => (
          /* binding */
          z
        )
        /* harmony export */
      });
      var preact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4137);
      var o = "__s", i = "__c", a = "__k", u = "__d", c = "__s", f = /[\s\n\\/='"\0<>]/, s = /^(xlink|xmlns|xml)([A-Z])/, l = /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/, p = /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/, h = /* @__PURE__ */ new Set(["draggable", "spellcheck"]);
      function d(e2) {
        void 0 !== e2.__g ? e2.__g |= 8 : e2[u] = true;
      }
      function v(e2) {
        void 0 !== e2.__g ? e2.__g &= -9 : e2[u] = false;
      }
      function m(e2) {
        return void 0 !== e2.__g ? !!(8 & e2.__g) : true === e2[u];
      }
      var y = /["&<]/;
      function _(e2) {
        if (0 === e2.length || false === y.test(e2)) return e2;
        for (var t2 = 0, n = 0, r2 = "", o2 = ""; n < e2.length; n++) {
          switch (e2.charCodeAt(n)) {
            case 34:
              o2 = "&quot;";
              break;
            case 38:
              o2 = "&amp;";
              break;
            case 60:
              o2 = "&lt;";
              break;
            default:
              continue;
          }
          n !== t2 && (r2 += e2.slice(t2, n)), r2 += o2, t2 = n + 1;
        }
        return n !== t2 && (r2 += e2.slice(t2, n)), r2;
      }
      var g = {}, k = /* @__PURE__ */ new Set(["animation-iteration-count", "border-image-outset", "border-image-slice", "border-image-width", "box-flex", "box-flex-group", "box-ordinal-group", "column-count", "fill-opacity", "flex", "flex-grow", "flex-negative", "flex-order", "flex-positive", "flex-shrink", "flood-opacity", "font-weight", "grid-column", "grid-row", "line-clamp", "line-height", "opacity", "order", "orphans", "stop-opacity", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width", "tab-size", "widows", "z-index", "zoom"]), b = /[A-Z]/g;
      function x(e2) {
        var t2 = "";
        for (var n in e2) {
          var r2 = e2[n];
          if (null != r2 && "" !== r2) {
            var o2 = "-" == n[0] ? n : g[n] || (g[n] = n.replace(b, "-$&").toLowerCase()), i2 = ";";
            "number" != typeof r2 || o2.startsWith("--") || k.has(o2) || (i2 = "px;"), t2 = t2 + o2 + ":" + r2 + i2;
          }
        }
        return t2 || void 0;
      }
      function w() {
        this.__d = true;
      }
      function H(e2, t2) {
        return { __v: e2, context: t2, props: e2.props, setState: w, forceUpdate: w, __d: true, __h: new Array(0) };
      }
      function C(e2, t2, n) {
        if (!e2.s) {
          if (n instanceof D) {
            if (!n.s) return void (n.o = C.bind(null, e2, t2));
            1 & t2 && (t2 = n.s), n = n.v;
          }
          if (n && n.then) return void n.then(C.bind(null, e2, t2), C.bind(null, e2, 2));
          e2.s = t2, e2.v = n;
          const r2 = e2.o;
          r2 && r2(e2);
        }
      }
      var D = (
        /* unused pure expression or super */
        null
      );
      function A(e2) {
        return e2 instanceof D && 1 & e2.s;
      }
      function S(e2, t2, n) {
        for (var r2; ; ) {
          var o2 = e2();
          if (A(o2) && (o2 = o2.v), !o2) return i2;
          if (o2.then) {
            r2 = 0;
            break;
          }
          var i2 = n();
          if (i2 && i2.then) {
            if (!A(i2)) {
              r2 = 1;
              break;
            }
            i2 = i2.s;
          }
          if (t2) {
            var a2 = t2();
            if (a2 && a2.then && !A(a2)) {
              r2 = 2;
              break;
            }
          }
        }
        var u2 = new D(), c2 = C.bind(null, u2, 2);
        return (0 === r2 ? o2.then(s2) : 1 === r2 ? i2.then(f2) : a2.then(l2)).then(void 0, c2), u2;
        function f2(r3) {
          i2 = r3;
          do {
            if (t2 && (a2 = t2()) && a2.then && !A(a2)) return void a2.then(l2).then(void 0, c2);
            if (!(o2 = e2()) || A(o2) && !o2.v) return void C(u2, 1, i2);
            if (o2.then) return void o2.then(s2).then(void 0, c2);
            A(i2 = n()) && (i2 = i2.v);
          } while (!i2 || !i2.then);
          i2.then(f2).then(void 0, c2);
        }
        function s2(e3) {
          e3 ? (i2 = n()) && i2.then ? i2.then(f2).then(void 0, c2) : f2(i2) : C(u2, 1, i2);
        }
        function l2() {
          (o2 = e2()) ? o2.then ? o2.then(s2).then(void 0, c2) : s2(o2) : C(u2, 1, i2);
        }
      }
      function E(e2, t2) {
        try {
          var n = e2();
        } catch (e3) {
          return t2(true, e3);
        }
        return n && n.then ? n.then(t2.bind(null, false), t2.bind(null, true)) : t2(false, n);
      }
      var L = function(n, r2) {
        try {
          var o2 = W();
          return Promise.resolve(E(function() {
            return Promise.resolve(B(function() {
              var i2, u2 = e(t, null);
              return u2[a] = [n], o2.rootHook && o2.rootHook(n, ((i2 = {})[a] = u2, i2.nodeType = 1, i2)), q(n, r2 || T, false, void 0, u2, true, void 0, o2);
            })).then(function(e2) {
              var t2, n2 = (function() {
                if (P(e2)) {
                  var n3 = function() {
                    var e3 = o3.join(U);
                    return t2 = 1, e3;
                  }, r3 = 0, o3 = e2, i2 = S(function() {
                    return !!o3.some(function(e3) {
                      return e3 && "function" == typeof e3.then;
                    }) && r3++ < 25;
                  }, void 0, function() {
                    return Promise.resolve(Promise.all(o3)).then(function(e3) {
                      o3 = e3.flat();
                    });
                  });
                  return i2 && i2.then ? i2.then(n3) : n3();
                }
              })();
              return n2 && n2.then ? n2.then(function(n3) {
                return t2 ? n3 : e2;
              }) : t2 ? n2 : e2;
            });
          }, function(e2, t2) {
            if (o2.commitHook && B(function() {
              return o2.commitHook(n, j);
            }), j.length = 0, e2) throw t2;
            return t2;
          }));
        } catch (e2) {
          return Promise.reject(e2);
        }
      }, T = {}, j = [], P = Array.isArray, $ = Object.assign, U = "", Z = "<!--$s-->", F = "<!--/$s-->";
      function M(e2) {
        return "string" == typeof e2 ? Z + e2 + F : P(e2) ? (e2.unshift(Z), e2.push(F), e2) : e2 && "function" == typeof e2.then ? e2.then(M) : Z + e2 + F;
      }
      function W() {
        return { beforeDiff: preact__WEBPACK_IMPORTED_MODULE_0__.fF.__b, afterDiff: preact__WEBPACK_IMPORTED_MODULE_0__.fF.diffed, renderHook: preact__WEBPACK_IMPORTED_MODULE_0__.fF.__r, unmountHook: preact__WEBPACK_IMPORTED_MODULE_0__.fF.unmount, rootHook: preact__WEBPACK_IMPORTED_MODULE_0__.fF.__, commitHook: preact__WEBPACK_IMPORTED_MODULE_0__.fF.__c, catchError: preact__WEBPACK_IMPORTED_MODULE_0__.fF.__e, errorBoundaries: preact__WEBPACK_IMPORTED_MODULE_0__.fF.errorBoundaries };
      }
      function B(e2) {
        var t2 = preact__WEBPACK_IMPORTED_MODULE_0__.fF[o];
        preact__WEBPACK_IMPORTED_MODULE_0__.fF[o] = true;
        try {
          return e2();
        } finally {
          preact__WEBPACK_IMPORTED_MODULE_0__.fF[o] = t2;
        }
      }
      function z(n, r2, o2) {
        var i2 = W();
        try {
          var u2 = B(function() {
            var u3, c2 = (0, preact__WEBPACK_IMPORTED_MODULE_0__.h)(preact__WEBPACK_IMPORTED_MODULE_0__.FK, null);
            return c2[a] = [n], i2.rootHook && i2.rootHook(n, ((u3 = {})[a] = c2, u3.nodeType = 1, u3)), q(n, r2 || T, false, void 0, c2, false, o2, i2);
          });
          return P(u2) ? u2.join(U) : u2;
        } catch (e2) {
          if (e2.then) throw new Error('Use "renderToStringAsync" for suspenseful rendering.');
          throw e2;
        } finally {
          i2.commitHook && B(function() {
            return i2.commitHook(n, j);
          }), j.length = 0;
        }
      }
      function N(e2, t2, n) {
        var r2, o2 = e2.type, a2 = true;
        return e2[i] ? (a2 = false, (r2 = e2[i]).state = r2[c]) : r2 = new o2(e2.props, t2), e2[i] = r2, r2.__v = e2, r2.props = e2.props, r2.context = t2, d(r2), null == r2.state && (r2.state = T), null == r2[c] && (r2[c] = r2.state), o2.getDerivedStateFromProps ? r2.state = $({}, r2.state, o2.getDerivedStateFromProps(r2.props, r2.state)) : a2 && r2.componentWillMount ? (r2.componentWillMount(), r2.state = r2[c] !== r2.state ? r2[c] : r2.state) : !a2 && r2.componentWillUpdate && r2.componentWillUpdate(), n.renderHook && n.renderHook(e2), r2.render(r2.props, r2.state, t2);
      }
      function q(e2, n, o2, u2, y2, g2, k2, b2) {
        if (null == e2 || true === e2 || false === e2 || e2 === U) return U;
        var w2 = typeof e2;
        if ("object" != w2) return "function" == w2 ? U : "string" == w2 ? _(e2) : e2 + U;
        if (P(e2)) {
          var C2, D2 = U;
          y2[a] = e2;
          for (var A2 = e2.length, S2 = 0; S2 < A2; S2++) {
            var E2 = e2[S2];
            if (null != E2 && "boolean" != typeof E2) {
              var L2, j2 = q(E2, n, o2, u2, y2, g2, k2, b2);
              "string" == typeof j2 ? D2 += j2 : (C2 || (C2 = new Array(A2)), D2 && C2.push(D2), D2 = U, P(j2) ? (L2 = C2).push.apply(L2, j2) : C2.push(j2));
            }
          }
          return C2 ? (D2 && C2.push(D2), C2) : D2;
        }
        if (!(0, preact__WEBPACK_IMPORTED_MODULE_0__.zO)(e2)) return U;
        e2.__ = y2, b2.beforeDiff && b2.beforeDiff(e2);
        var Z2 = e2.type, F2 = e2.props;
        if ("function" == typeof Z2) {
          var W2, z2, O2, R2 = n;
          if (Z2 === preact__WEBPACK_IMPORTED_MODULE_0__.FK) {
            if ("tpl" in F2) {
              for (var K, G = U, J = 0; J < F2.tpl.length; J++) if (G += F2.tpl[J], F2.exprs && J < F2.exprs.length) {
                var Q = F2.exprs[J];
                if (null == Q) continue;
                if ("object" == typeof Q && ((0, preact__WEBPACK_IMPORTED_MODULE_0__.zO)(Q) || P(Q))) {
                  var X, Y = q(Q, n, o2, u2, e2, g2, k2, b2);
                  "string" == typeof Y ? G += Y : (K || (K = []), G && K.push(G), G = U, P(Y) ? (X = K).push.apply(X, Y) : K.push(Y));
                } else G += Q;
              }
              return K ? (G && K.push(G), K) : G;
            }
            if ("UNSTABLE_comment" in F2) return "<!--" + _(F2.UNSTABLE_comment) + "-->";
            z2 = F2.children;
          } else {
            if (null != (W2 = Z2.contextType)) {
              var ee = n[W2.__c];
              R2 = ee ? ee.props.value : W2.__;
            }
            var te = Z2.prototype && "function" == typeof Z2.prototype.render;
            if (te) z2 = /**#__NOINLINE__**/
            N(e2, R2, b2), O2 = e2[i];
            else {
              e2[i] = O2 = /**#__NOINLINE__**/
              H(e2, R2);
              for (var ne = 0; m(O2) && ne++ < 25; ) {
                v(O2), b2.renderHook && b2.renderHook(e2);
                try {
                  z2 = Z2.call(O2, F2, R2);
                } catch (t2) {
                  throw g2 && t2 && "function" == typeof t2.then && (e2._suspended = true), t2;
                }
              }
              d(O2);
            }
            if (null != O2.getChildContext && (n = $({}, n, O2.getChildContext())), te && b2.errorBoundaries && (Z2.getDerivedStateFromError || O2.componentDidCatch)) {
              z2 = null != z2 && z2.type === preact__WEBPACK_IMPORTED_MODULE_0__.FK && null == z2.key && null == z2.props.tpl ? z2.props.children : z2;
              try {
                return q(z2, n, o2, u2, e2, g2, false, b2);
              } catch (r2) {
                return Z2.getDerivedStateFromError && (O2[c] = Z2.getDerivedStateFromError(r2)), O2.componentDidCatch && O2.componentDidCatch(r2, T), m(O2) ? (z2 = N(e2, n, b2), null != (O2 = e2[i]).getChildContext && (n = $({}, n, O2.getChildContext())), q(z2 = null != z2 && z2.type === preact__WEBPACK_IMPORTED_MODULE_0__.FK && null == z2.key && null == z2.props.tpl ? z2.props.children : z2, n, o2, u2, e2, g2, k2, b2)) : U;
              } finally {
                b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2);
              }
            }
          }
          z2 = null != z2 && z2.type === preact__WEBPACK_IMPORTED_MODULE_0__.FK && null == z2.key && null == z2.props.tpl ? z2.props.children : z2;
          try {
            var re = q(z2, n, o2, u2, e2, g2, k2, b2);
            return b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2), e2._suspended ? M(re) : re;
          } catch (t2) {
            if (!g2 && k2 && k2.onError) {
              var oe = (function t3(r2) {
                return k2.onError(r2, e2, function(e3, r3) {
                  try {
                    return B(function() {
                      return q(e3, n, o2, u2, r3, g2, k2, b2);
                    });
                  } catch (e4) {
                    return t3(e4);
                  }
                });
              })(t2);
              return void 0 !== oe ? oe : (b2.catchError && b2.catchError(t2, e2), U);
            }
            if (!g2) throw t2;
            if (!t2 || "function" != typeof t2.then) throw t2;
            return t2.then(function t3() {
              try {
                var r2 = B(function() {
                  return q(z2, n, o2, u2, e2, g2, k2, b2);
                });
                return e2._suspended ? M(r2) : r2;
              } catch (e3) {
                if (!e3 || "function" != typeof e3.then) throw e3;
                return e3.then(t3);
              }
            });
          }
        }
        var ie, ae = "<" + Z2, ue = U;
        for (var ce in F2) {
          var fe = F2[ce];
          if ("function" != typeof (fe = V(fe) ? fe.value : fe) || "class" === ce || "className" === ce) {
            switch (ce) {
              case "children":
                ie = fe;
                continue;
              case "key":
              case "ref":
              case "__self":
              case "__source":
                continue;
              case "htmlFor":
                if ("for" in F2) continue;
                ce = "for";
                break;
              case "className":
                if ("class" in F2) continue;
                ce = "class";
                break;
              case "defaultChecked":
                ce = "checked";
                break;
              case "defaultSelected":
                ce = "selected";
                break;
              case "defaultValue":
              case "value":
                switch (ce = "value", Z2) {
                  case "textarea":
                    ie = fe;
                    continue;
                  case "select":
                    u2 = fe;
                    continue;
                  case "option":
                    u2 != fe || "selected" in F2 || (ae += " selected");
                }
                break;
              case "dangerouslySetInnerHTML":
                ue = fe && fe.__html;
                continue;
              case "style":
                "object" == typeof fe && (fe = x(fe));
                break;
              case "acceptCharset":
                ce = "accept-charset";
                break;
              case "httpEquiv":
                ce = "http-equiv";
                break;
              default:
                if (f.test(ce)) continue;
                s.test(ce) ? ce = ce.replace(s, "$1:$2").toLowerCase() : "-" !== ce[4] && !h.has(ce) || null == fe ? o2 ? p.test(ce) && (ce = "panose1" === ce ? "panose-1" : ce.replace(/([A-Z])/g, "-$1").toLowerCase()) : l.test(ce) && (ce = ce.toLowerCase()) : fe += U;
            }
            null != fe && false !== fe && (ae = true === fe || fe === U ? ae + " " + ce : ae + " " + ce + '="' + _(fe + U) + '"');
          }
        }
        if (f.test(Z2)) throw new Error(Z2 + " is not a valid HTML tag name in " + ae + ">");
        if (ue || ("string" == typeof ie ? ue = _(ie) : null != ie && false !== ie && true !== ie && (ue = q(ie, n, "svg" === Z2 || "foreignObject" !== Z2 && o2, u2, e2, g2, k2, b2))), b2.afterDiff && b2.afterDiff(e2), b2.unmountHook && b2.unmountHook(e2), !ue && I.has(Z2)) return ae + "/>";
        var se = "</" + Z2 + ">", le = ae + ">";
        return P(ue) ? [le].concat(ue, [se]) : "string" != typeof ue ? [le, ue, se] : le + ue + se;
      }
      var I = /* @__PURE__ */ new Set(["area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"]), O = (
        /* unused pure expression or super */
        null
      ), R = (
        /* unused pure expression or super */
        null
      );
      function V(e2) {
        return null !== e2 && "object" == typeof e2 && "function" == typeof e2.peek && "value" in e2;
      }
    })
  ),
  /***/
  4137: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FK: () => (
          /* binding */
          $
        ),
        /* harmony export */
        fF: () => (
          /* binding */
          n
        ),
        /* harmony export */
        h: () => (
          /* binding */
          k
        ),
        /* harmony export */
        q6: () => (
          /* binding */
          U
        ),
        /* harmony export */
        zO: () => (
          /* binding */
          r2
        )
        /* harmony export */
      });
      var n, t2, r2, u, i, f, o, e2, l, c, a, s, h = /* @__PURE__ */ Symbol.for("pv"), p = {}, y = [], v = /^m(i|n|o|s|text|space)$/, w = Array.isArray, d = y.slice, _ = Object.assign;
      function g(n2) {
        n2 && n2.parentNode && n2.remove();
      }
      function k(n2, t3, r3) {
        var u2, i2, f2, o2 = {}, e3 = arguments.length;
        for (f2 in t3) "key" == f2 ? u2 = t3[f2] : "ref" == f2 && "function" != typeof n2 ? i2 = t3[f2] : o2[f2] = t3[f2];
        return e3 > 2 && (o2.children = e3 > 3 ? d.call(arguments, 2) : r3), m(n2, o2, u2, i2, null);
      }
      function b(n2, t3, r3) {
        var u2, i2, f2, o2 = _({}, n2.props), e3 = arguments.length;
        for (f2 in t3) "key" == f2 ? u2 = t3[f2] : "ref" == f2 && "function" != typeof n2.type ? i2 = t3[f2] : o2[f2] = t3[f2];
        return e3 > 2 && (o2.children = e3 > 3 ? d.call(arguments, 2) : r3), m(n2.type, o2, void 0 !== u2 ? u2 : n2.key, void 0 !== i2 ? i2 : n2.ref, null);
      }
      function m(r3, u2, i2, f2, o2) {
        var e3 = { type: r3, props: u2, key: i2, ref: f2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h, __v: o2 || ++t2, __i: -1, __u: 0 };
        return !o2 && n.vnode && n.vnode(e3), e3;
      }
      function M() {
        return { current: null };
      }
      function $(n2) {
        return n2.children;
      }
      function x(n2, t3) {
        this.props = n2, this.context = t3, this.__g = 0;
      }
      function S(n2, t3) {
        if (null == t3) return n2.__ && S(n2.__, n2.__i + 1);
        for (var r3; t3 < n2.__k.length; t3++) if ((r3 = n2.__k[t3]) && r3.__e) return r3.__e;
        return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
      }
      function C(t3) {
        var r3, u2 = t3.__v, i2 = u2.__e, f2 = [], o2 = [], e3 = t3.__P;
        e3 && ((r3 = _({ constructor: h }, u2)).__v = u2.__v + 1, n.vnode && n.vnode(r3), z(e3, r3, u2, t3.__n, e3.namespaceURI, 32 & u2.__u ? [i2] : null, f2, i2 || S(u2), 32 & u2.__u, o2), r3.__v = u2.__v, r3.__.__k[r3.__i] = r3, E(f2, r3, o2), u2.__ = u2.__e = null, r3.__e != i2 && j(r3));
      }
      function j(n2) {
        if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t3) {
          return t3 && (n2.__e = t3.__e);
        }), j(n2);
      }
      function L(t3) {
        (8 & t3.__g || (t3.__g |= 8, u.push(t3), f++)) && i == n.debounceRendering || ((i = n.debounceRendering) || queueMicrotask)(H);
      }
      function H() {
        try {
          for (var n2, t3 = 1; u.length; ) u.length > t3 && u.sort(o), n2 = u.shift(), t3 = u.length, 8 & n2.__g && C(n2);
        } finally {
          (f = u.length) && (i || queueMicrotask)(H);
        }
      }
      function I(n2, t3, r3, u2, i2, f2, o2, e3, l2, c2, a2) {
        var s2, h2, v2, w2, d2, _2, g2 = u2.__k || y, k2 = t3.length;
        for (l2 = q(r3, t3, g2, l2, k2), s2 = 0; s2 < k2; s2++) null != (v2 = r3.__k[s2]) && (h2 = ~v2.__i && g2[v2.__i] || p, v2.__i = s2, _2 = z(n2, v2, h2, i2, f2, o2, e3, l2, c2, a2), w2 = v2.__e, (h2.ref != v2.ref || 8 & h2.__u) && (h2.ref && G(h2.ref, null, v2, h2), v2.ref && a2.push(v2.ref, v2.__c || w2, v2)), d2 = d2 || w2, 4 & v2.__u ? (l2 = A(v2, l2, n2, !h2.__v), h2.__e && (h2.__e = null)) : "function" == typeof v2.type && void 0 !== _2 ? l2 = _2 : w2 && (l2 = w2.nextSibling), v2.__u &= -21);
        return r3.__e = d2, l2;
      }
      function q(n2, t3, r3, u2, i2) {
        var f2, o2, e3, l2, c2, a2, s2, p2, y2, v2 = r3.length, d2 = v2, _2 = 0, g2 = 0, k2 = n2.__k = Array(i2);
        for (f2 = 0; f2 < i2; f2++) null != (o2 = t3[f2]) && "boolean" != typeof o2 && "function" != typeof o2 ? ("object" != typeof o2 || o2.constructor === String ? o2 = k2[f2] = m(null, o2) : w(o2) ? o2 = k2[f2] = m($, { children: o2 }) : o2.constructor === h && o2.__b ? o2 = k2[f2] = m(o2.type, o2.props, o2.key, o2.ref, o2.__v) : k2[f2] = o2, l2 = f2 + _2, o2.__ = n2, o2.__b = n2.__b + 1, e3 = null, ~(c2 = o2.__i = P(o2, r3, l2, d2)) && (d2--, (e3 = r3[c2]) && (e3.__u |= 2)), e3 && e3.__v ? (o2.__u |= 16, c2 == l2 - 1 ? _2-- : c2 == l2 + 1 ? _2++ : c2 != l2 && (c2 > l2 ? _2-- : _2++, g2 = 1)) : (~c2 || (i2 > v2 ? _2-- : i2 < v2 && _2++), "function" != typeof o2.type && (o2.__u |= 4))) : k2[f2] = null;
        if (g2) {
          for (a2 = [], s2 = [], f2 = 0; f2 < i2; f2++) if ((o2 = k2[f2]) && 16 & o2.__u) {
            for (_2 = 0, p2 = a2.length; _2 < p2; ) a2[y2 = _2 + p2 >> 1] < o2.__i ? _2 = y2 + 1 : p2 = y2;
            a2[_2] = o2.__i, s2[f2] = _2 + 1;
          }
          for (_2 = a2.length; f2--; ) s2[f2] && (s2[f2] == _2 ? _2-- : k2[f2].__u |= 4);
        }
        if (d2) for (f2 = 0; f2 < v2; f2++) !(e3 = r3[f2]) || 2 & e3.__u || (e3.__e == u2 && (u2 = S(e3)), J(e3, e3));
        return u2;
      }
      function A(n2, t3, r3, u2) {
        var i2, f2, o2, e3;
        if ("function" == typeof n2.type) {
          if (n2.props.__P) return t3;
          if (i2 = n2.__k) for (f2 = 0; f2 < i2.length; f2++) i2[f2] && (i2[f2].__ = n2, t3 = A(i2[f2], t3, r3, false));
          return t3;
        }
        for (t3 && !t3.parentNode && (t3 = S(n2)) && !t3.parentNode && (t3 = null), o2 = n2.__e, e3 = t3; e3 && 8 == e3.nodeType; ) e3 = e3.nextSibling;
        for (o2 != e3 && (!u2 && r3.moveBefore && o2.parentNode ? r3.moveBefore(o2, t3) : r3.insertBefore(o2, t3 || null)), t3 = o2; (t3 = t3 && t3.nextSibling) && 8 == t3.nodeType && !t3.data.startsWith("$s"); ) ;
        return t3;
      }
      function O(n2, t3) {
        return t3 = t3 || [], null != n2 && "boolean" != typeof n2 && (w(n2) ? n2.some(function(n3) {
          O(n3, t3);
        }) : t3.push(n2)), t3;
      }
      function P(n2, t3, r3, u2) {
        var i2, f2 = n2.key, o2 = n2.type, e3 = t3[r3], l2 = e3 && !(2 & e3.__u);
        if (null === e3 && null == f2 || l2 && f2 == e3.key && o2 == e3.type) return r3;
        if (u2 > (l2 ? 1 : 0)) {
          for (i2 = r3 - 1; i2 >= 0; i2--) if ((e3 = t3[i2]) && !(2 & e3.__u) && f2 == e3.key && o2 == e3.type) return i2;
          for (i2 = r3 + 1; i2 < t3.length; i2++) if ((e3 = t3[i2]) && !(2 & e3.__u) && f2 == e3.key && o2 == e3.type) return i2;
        }
        return -1;
      }
      function T(n2, t3, r3) {
        null == r3 && (r3 = ""), "-" == t3[0] ? n2.setProperty(t3, r3) : n2[t3] = r3;
      }
      function N(n2, t3, r3, u2, i2) {
        var f2, o2;
        if ("style" == t3) if ("string" == typeof r3) n2.style.cssText = r3;
        else {
          if ("string" == typeof u2 && (n2.style.cssText = u2 = ""), u2) for (t3 in u2) r3 && t3 in r3 || T(n2.style, t3);
          if (r3) for (t3 in r3) u2 && r3[t3] == u2[t3] || T(n2.style, t3, r3[t3]);
        }
        else if ("o" == t3[0] && "n" == t3[1]) "function" != typeof r3 && (r3 = null), "function" != typeof u2 && (u2 = null), (n2.__e || (n2.__e = {}))[t3] = r3, r3 && u2 || (o2 = a[t3] || (a[t3] = V(t3)), (n2.__a || (n2.__a = {}))[t3] = c, f2 = t3 != (t3 = t3.replace(l, "$1")), (t3 = t3.slice(2))[0] < "a" && (t3 = t3.toLowerCase()), r3 ? n2.addEventListener(t3, o2, f2) : n2.removeEventListener(t3, o2, f2));
        else {
          if ("http://www.w3.org/2000/svg" == i2) t3 = t3.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
          else if ("width" != t3 && "height" != t3 && "href" != t3 && "list" != t3 && "form" != t3 && "tabIndex" != t3 && "download" != t3 && "rowSpan" != t3 && "colSpan" != t3 && "role" != t3 && "popover" != t3 && t3 in n2) try {
            return void (n2[t3] = null == r3 ? "" : r3);
          } catch (n3) {
          }
          if ("function" == typeof r3) return;
          null == r3 || false === r3 && "-" != t3[4] ? n2.removeAttribute(t3) : n2.setAttribute(t3, "popover" == t3 && 1 == r3 ? "" : r3);
        }
      }
      function V(t3) {
        return function(r3) {
          var u2 = this.__e;
          if (u2) {
            if (u2 = u2[t3], null == r3[e2]) r3[e2] = c++;
            else if (r3[e2] < this.__a[t3]) return;
            return u2(n.event ? n.event(r3) : r3);
          }
        };
      }
      function z(t3, r3, u2, i2, f2, o2, e3, l2, c2, a2) {
        var s2, p2, v2, d2, k2, b2, m2, M2, C2, j2, L2, H2, q2, A2, O2, P2, T2, N2, V2 = r3.type;
        if (r3.constructor !== h) return null;
        128 & u2.__u && (c2 = 32 & u2.__u, s2 = u2.__c.__z) && (r3.__u |= c2, p2 = o2 = [], 8 == s2.nodeType ? l2 = B(s2, o2) : o2.push(s2), l2 = o2[0] || l2), (s2 = n.__b) && s2(r3);
        n: if ("function" == typeof V2) {
          v2 = e3.length;
          try {
            if (M2 = r3.props, C2 = (s2 = V2.prototype) && s2.render, j2 = (s2 = V2.contextType) && i2[s2.__c], L2 = s2 ? j2 ? j2.props.value : s2.__ : i2, (d2 = u2.__c) ? (r3.__c = d2, 2 & d2.__g && (d2.__g |= 1)) : (C2 ? r3.__c = d2 = new V2(M2, L2) : (r3.__c = d2 = new x(M2, L2), d2.constructor = V2, d2.render = K), j2 && j2.sub(d2), d2.state || (d2.state = {}), d2.__n = i2, d2.__g |= 8, d2.__h = [], d2.__k = []), C2 && (d2.__s || (d2.__s = d2.state), V2.getDerivedStateFromProps && (d2.__s == d2.state && (d2.__s = _({}, d2.__s)), _(d2.__s, V2.getDerivedStateFromProps(M2, d2.__s)))), k2 = d2.props, b2 = d2.state, d2.__v = r3, u2.__c) {
              if (M2 !== k2 && C2 && !V2.getDerivedStateFromProps && d2.componentWillReceiveProps && d2.componentWillReceiveProps(M2, L2), r3.__v == u2.__v && !(8 & d2.__g) || !(4 & d2.__g) && d2.shouldComponentUpdate && false === d2.shouldComponentUpdate(M2, d2.__s, L2)) {
                r3.__v != u2.__v && (d2.props = M2, d2.state = d2.__s, d2.__g &= -9), r3.__e = u2.__e, r3.__k = u2.__k, r3.__k.some(function(n2) {
                  n2 && (n2.__ = r3);
                }), y.push.apply(d2.__h, d2.__k), d2.__k = [], d2.__h.length && e3.push(d2), l2 = S(u2);
                break n;
              }
              d2.componentWillUpdate && d2.componentWillUpdate(M2, d2.__s, L2), C2 && d2.componentDidUpdate && d2.__h.push(function() {
                d2.componentDidUpdate(k2, b2, m2);
              });
            } else C2 && !V2.getDerivedStateFromProps && d2.componentWillMount && d2.componentWillMount(), C2 && d2.componentDidMount && d2.__h.push(d2.componentDidMount);
            d2.context = L2, d2.props = M2, d2.__P = t3, d2.__g &= -5, H2 = n.__r, q2 = C2 ? 25 : 0;
            do {
              d2.__g &= -9, H2 && H2(r3), s2 = d2.render(d2.props, d2.state = d2.__s, d2.context);
            } while (8 & d2.__g && ++q2 < 25);
            C2 && (y.push.apply(d2.__h, d2.__k), d2.__k = []), d2.state = d2.__s, d2.getChildContext && (i2 = _({}, i2, d2.getChildContext())), C2 && u2.__c && d2.getSnapshotBeforeUpdate && (m2 = d2.getSnapshotBeforeUpdate(k2, b2)), A2 = s2 && s2.type === $ && null == s2.key ? s2.props.children : s2, M2.__P && (s2 = l2, f2 = (t3 = M2.__P).namespaceURI, c2 = o2 = null, u2.props && u2.props.__P != t3 && (u2.__k.some(function(n2) {
              n2 && J(n2, n2);
            }), u2.__k = null), l2 = u2.__k ? S(u2, 0) : null), l2 = I(t3, w(A2) ? A2 : [A2], r3, u2, i2, f2, o2, e3, l2, c2, a2), M2.__P && (r3.__e = null, l2 = s2), r3.__u &= -161, p2 && p2.some(g), d2.__h.length && e3.push(d2), 1 & d2.__g && (d2.__g &= -4);
          } catch (t4) {
            if (e3.length = v2, r3.__v = null, c2 || o2) if (t4 && t4.then) {
              if (r3.__u |= 128 | c2, o2) {
                for (~(T2 = o2.indexOf(l2 || void 0)) || (T2 = o2.length); (N2 = o2[T2 - 1]) && 8 == N2.nodeType; ) T2--;
                for (; T2 < o2.length; T2++) if (N2 = o2[T2]) if (o2[T2] = null, O2) {
                  if (N2 == P2) break;
                } else {
                  if (8 != N2.nodeType) break;
                  N2.data.startsWith("$s") && (P2 = B(O2 = N2));
                }
              }
              if (!O2) {
                for (; l2 && 8 == l2.nodeType && l2.nextSibling; ) l2 = l2.nextSibling;
                O2 = l2;
              }
              (s2 = B(O2 = r3.__c.__z || (r3.__c.__z = O2))) ? (r3.__e = O2, l2 = s2) : r3.__e = l2, l2 = l2 && l2.nextSibling;
            } else o2 && o2.some(g);
            else r3.__e = u2.__e;
            r3.__k || (r3.__k = u2.__k || []), t4 && t4.then || D(r3), n.__e(t4, r3, u2);
          }
        } else l2 = r3.__e = F(u2.__e, r3, u2, i2, f2, o2, e3, c2, a2, t3);
        return (s2 = n.diffed) && s2(r3), l2;
      }
      function B(n2, t3) {
        if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r3 = 1; n2 = n2.nextSibling; ) {
          if (8 == n2.nodeType) {
            if (n2.data.startsWith("$s")) r3++;
            else if (n2.data.startsWith("/$s") && !--r3) return n2;
          }
          t3 && t3.push(n2);
        }
      }
      function D(n2) {
        n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D));
      }
      function E(t3, r3, u2) {
        for (var i2 = 0; i2 < u2.length; ) G(u2[i2++], u2[i2++], u2[i2++]);
        n.__c && n.__c(r3, t3), t3.some(function(r4) {
          try {
            t3 = r4.__h, r4.__h = [], t3.some(function(n2) {
              n2.call(r4);
            });
          } catch (t4) {
            n.__e(t4, r4.__v);
          }
        });
      }
      function F(t3, r3, u2, i2, f2, o2, e3, l2, c2, a2) {
        var s2, h2, y2, _2, k2, b2, m2, M2, $2 = u2.props || p, x2 = r3.props, C2 = r3.type;
        if ("svg" == C2 ? f2 = "http://www.w3.org/2000/svg" : "math" == C2 ? f2 = "http://www.w3.org/1998/Math/MathML" : f2 || (f2 = "http://www.w3.org/1999/xhtml"), o2) {
          for (s2 = 0; s2 < o2.length; s2++) if ((k2 = o2[s2]) && (C2 ? k2.localName == C2 : 3 == k2.nodeType)) {
            t3 = k2, o2[s2] = null;
            break;
          }
        }
        if (!t3) {
          if (M2 = a2.ownerDocument || document, !C2) return M2.createTextNode(x2);
          t3 = M2.createElementNS(f2, C2, x2.is ? x2 : a2), l2 && (n.__m && n.__m(r3, o2), l2 = false), o2 = null;
        }
        if (C2) {
          if (a2 = "template" == C2 && t3.content || t3, o2 = "textarea" == C2 && null != x2.defaultValue ? null : o2 && d.call(a2.childNodes), !l2 && o2) for ($2 = {}, s2 = 0; s2 < t3.attributes.length; s2++) $2[(k2 = t3.attributes[s2]).name] = k2.value;
          for (s2 in $2) k2 = $2[s2], "dangerouslySetInnerHTML" == s2 ? y2 = k2 : "children" == s2 || s2 in x2 || "value" == s2 && "defaultValue" in x2 || "checked" == s2 && "defaultChecked" in x2 || N(t3, s2, null, k2, f2);
          for (s2 in x2) k2 = x2[s2], "children" == s2 ? _2 = k2 : "dangerouslySetInnerHTML" == s2 ? h2 = k2 : "value" == s2 ? b2 = k2 : "checked" == s2 ? m2 = k2 : l2 && "function" != typeof k2 || $2[s2] === k2 || N(t3, s2, k2, $2[s2], f2);
          h2 ? (l2 || y2 && (h2.__html == y2.__html || h2.__html == t3.innerHTML) || (t3.innerHTML = h2.__html), r3.__k = []) : (y2 && (t3.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f2 && v.test(C2)) && (f2 = "http://www.w3.org/1999/xhtml"), I(a2, w(_2) ? _2 : [_2], r3, u2, i2, f2, o2, e3, o2 ? o2[0] : u2.__k && S(u2, 0), l2, c2), o2 && o2.some(g)), l2 && "textarea" != C2 || (s2 = "value", "progress" == C2 && null == b2 ? t3.removeAttribute(s2) : null == b2 || b2 === t3[s2] && ("progress" != C2 || b2) || N(t3, s2, b2, $2[s2], f2), s2 = "checked", null != m2 && m2 != t3[s2] && N(t3, s2, m2, $2[s2], f2));
        } else $2 === x2 || l2 && t3.data == x2 || (t3.data = x2);
        return t3;
      }
      function G(t3, r3, u2, i2) {
        try {
          "function" == typeof t3 ? r3 ? r3.__x = t3(r3) || 1 : i2 && (i2 = i2.__c || i2.__e) && (r3 = i2.__x) && (i2.__x = null, "function" == typeof r3 ? r3() : t3(null)) : t3.current = r3;
        } catch (t4) {
          n.__e(t4, u2);
        }
      }
      function J(t3, r3, u2) {
        var i2, f2, o2, e3;
        if (n.unmount && n.unmount(t3), !(i2 = t3.ref) || i2.current && i2.current != t3.__e || G(i2, null, r3, t3), i2 = t3.__c) {
          if (i2.componentWillUnmount) try {
            i2.componentWillUnmount();
          } catch (t4) {
            n.__e(t4, r3);
          }
          i2.__P = i2.__n = null;
        }
        if (i2 = t3.__k) for (e3 = 0; e3 < i2.length; e3++) i2[e3] && J(i2[e3], r3, "function" != typeof t3.type || u2 && !t3.props.__P);
        !u2 && (i2 = t3.__c) && (i2 = i2.__z) && (f2 = B(i2, o2 = [])) && (i2 == t3.__e && o2.some(g), g(f2), g(i2)), u2 || g(t3.__e), t3.__e = t3.__c = t3.__ = null;
      }
      function K(n2, t3, r3) {
        return this.constructor(n2, r3);
      }
      function Q(t3, r3) {
        var u2, i2, f2, o2;
        n.__ && n.__(t3, r3), 9 == r3.nodeType && (r3 = r3.documentElement), i2 = (u2 = t3 && 32 & t3.__u) ? null : r3.__k, r3.__k = m($, { children: [t3] }), f2 = [], o2 = [], z(r3, r3.__k, i2 || p, p, r3.namespaceURI, i2 ? null : r3.firstChild ? d.call(r3.childNodes) : null, f2, i2 ? i2.__e : r3.firstChild, u2, o2), E(f2, r3.__k, o2), r3.__k.props.children = null;
      }
      function R(n2, t3) {
        n2 && "object" == typeof n2 && (n2.__u |= 32), Q(n2, t3);
      }
      function U(n2) {
        function t3(n3) {
          var r3, u2;
          return this.getChildContext || (r3 = /* @__PURE__ */ new Set(), (u2 = {})[t3.__c] = this, this.getChildContext = function() {
            return u2;
          }, this.shouldComponentUpdate = function(n4) {
            this.props.value != n4.value && r3.forEach(function(n5) {
              n5.__g |= 4, L(n5);
            });
          }, this.sub = function(n4) {
            r3.add(n4);
            var t4 = n4.componentWillUnmount;
            n4.componentWillUnmount = function() {
              r3.delete(n4), t4 && t4.call(n4);
            };
          }), n3.children;
        }
        return t3.__c = "__cC" + s++, t3.__ = n2, t3.Provider = (t3.Consumer = function(n3, t4) {
          return n3.children(t4);
        }).contextType = t3, t3;
      }
      function W(n2) {
        return n2.children;
      }
      function X(n2, t3) {
        return m(W, { __P: t3, children: n2 });
      }
      n = { __e: function(n2, t3, r3, u2) {
        for (var i2, o2, e3; t3 = t3.__; ) if ((i2 = t3.__c) && !(1 & i2.__g)) {
          i2.__g |= 4;
          try {
            if ((e3 = (o2 = i2.constructor) && o2.getDerivedStateFromError) && i2.setState(o2.getDerivedStateFromError(n2)), i2.componentDidCatch && (i2.componentDidCatch(n2, u2 || {}), e3 = 1), e3 && 8 & i2.__g) return void (i2.__g |= 2);
          } catch (t4) {
            n2 = t4;
          }
        }
        throw f = 0, n2;
      } }, t2 = 0, r2 = function(n2) {
        return null != n2 && n2.constructor === h;
      }, x.prototype.setState = function(n2, t3) {
        var r3 = this.__s;
        r3 && r3 != this.state || (r3 = this.__s = _({}, this.state)), "function" == typeof n2 && (n2 = n2(_({}, r3), this.props)), n2 && (_(r3, n2), this.__v && (t3 && this.__k.push(t3), L(this)));
      }, x.prototype.forceUpdate = function(n2) {
        this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
      }, x.prototype.render = $, u = [], f = 0, o = function(n2, t3) {
        return n2.__v.__b - t3.__v.__b;
      }, e2 = /* @__PURE__ */ Symbol(), l = /(PointerCapture)$|Capture$/i, c = 0, a = {}, s = 0;
    })
  ),
  /***/
  8479: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Bi: () => (
          /* binding */
          P
        ),
        /* harmony export */
        J0: () => (
          /* binding */
          d
        ),
        /* harmony export */
        Kr: () => (
          /* binding */
          w
        ),
        /* harmony export */
        NT: () => (
          /* binding */
          j
        ),
        /* harmony export */
        Nf: () => (
          /* binding */
          F
        ),
        /* harmony export */
        hb: () => (
          /* binding */
          b
        ),
        /* harmony export */
        li: () => (
          /* binding */
          T
        ),
        /* harmony export */
        vJ: () => (
          /* binding */
          A
        )
        /* harmony export */
      });
      var preact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4137);
      var t2, r2, u, i, o = Object.is, f = 0, c = [], e2 = [], a = preact__WEBPACK_IMPORTED_MODULE_0__.fF, v = a.__b, l = a.__r, m = a.diffed, h = a.__c, s = a.unmount, p = a.__;
      function y(n, t3) {
        a.__h && a.__h(r2, n, f || t3), f = 0;
        var u2 = r2.__H || (r2.__H = { __: [], __h: [] });
        return n >= u2.__.length && u2.__.push({}), u2.__[n];
      }
      function d(n) {
        return f = 1, _(G, n);
      }
      function _(n, u2, i2) {
        var f2 = y(t2++, 2);
        if (f2.t = n, !f2.__c && (f2.__ = [i2 ? i2(u2) : G(void 0, u2), function(n2) {
          var t3 = (f2.__N || f2.__)[0], r3 = f2.t(t3, n2);
          o(t3, r3) || (f2.__N = [r3, f2.__[1]], f2.__c.setState({}));
        }], f2.__c = r2, !r2.__f)) {
          r2.__f = true;
          var c2 = r2.shouldComponentUpdate;
          r2.shouldComponentUpdate = function(n2, t3, r3) {
            var u3 = this.__H;
            if (!u3) return true;
            var i3 = false, f3 = this.props != n2;
            if (u3.__.some(function(n3) {
              n3.__N && (i3 = true, o(n3.__[0], n3.__N[0]) || (f3 = true));
            }), c2) {
              var e3 = c2.call(this, n2, t3, r3);
              return i3 ? e3 || f3 : e3;
            }
            return !i3 || f3;
          };
        }
        return f2.__;
      }
      function A(n, u2) {
        var i2 = y(t2++, 3);
        !a.__s && E(i2.__H, u2) && (i2.__P = true, i2.__ = n, i2.u = u2, r2.__H.__h.push(i2));
      }
      function F(n, u2) {
        var i2 = y(t2++, 4);
        !a.__s && E(i2.__H, u2) && (i2.__P = false, i2.__ = n, i2.u = u2, r2.__h.push(i2));
      }
      function T(n) {
        return f = 5, w(function() {
          return { current: n };
        }, []);
      }
      function q(n, t3, r3) {
        f = 6, F(function() {
          if ("function" == typeof n) {
            var r4 = n(t3());
            return function() {
              n(null), "function" == typeof r4 && r4();
            };
          }
          if (n) return n.current = t3(), function() {
            return n.current = null;
          };
        }, null == r3 ? r3 : r3.concat(n));
      }
      function w(n, r3) {
        var u2 = y(t2++, 7);
        return E(u2.__H, r3) && (u2.__ = n(), u2.__H = r3), u2.__;
      }
      function b(n, t3) {
        return f = 8, w(function() {
          return n;
        }, t3);
      }
      function j(n) {
        var u2 = r2.context[n.__c], i2 = y(t2++, 9);
        return i2.c = n, u2 ? (null == i2.__ && (i2.__ = true, u2.sub(r2)), u2.props.value) : n.__;
      }
      function x(n, t3) {
        a.useDebugValue && a.useDebugValue(t3 ? t3(n) : n);
      }
      function O(n) {
        var u2 = y(t2++, 10), i2 = d();
        return u2.__ = n, r2.componentDidCatch || (r2.componentDidCatch = function(n2, t3) {
          u2.__ && u2.__(n2, t3), i2[1](n2);
        }), [i2[0], function() {
          return i2[1]();
        }];
      }
      function P() {
        var n = y(t2++, 11);
        if (!n.__) {
          for (var u2 = r2.__v; !u2.__m && u2.__; ) u2 = u2.__;
          var i2 = u2.__m || (u2.__m = [0, 0]);
          n.__ = "P" + i2[0] + "-" + i2[1]++;
        }
        return n.__;
      }
      function g() {
        var n;
        do {
          for (; n = e2.shift(); ) try {
            C(n);
          } catch (t4) {
            a.__e(t4, { __: (n = n.__P) && n.__v });
          }
          for (; n = c.shift(); ) {
            var t3 = n.__H;
            if (n.__P && t3) try {
              t3.__h.some(C), t3.__h.some(D), t3.__h = [];
            } catch (r3) {
              t3.__h = [], a.__e(r3, n.__v);
            }
          }
        } while (e2.length);
      }
      a.__b = function(n) {
        r2 = null, v && v(n);
      }, a.__ = function(n, t3) {
        n && t3.__k && t3.__k.__m && (n.__m = t3.__k.__m), p && p(n, t3);
      }, a.__r = function(n) {
        l && l(n), t2 = 0;
        var i2 = (r2 = n.__c).__H;
        i2 && (u == r2 ? r2.__h = [] : (i2.__h.some(C), i2.__h.some(D), t2 = 0), i2.__h = [], i2.__.some(function(n2) {
          n2.__N && (n2.__ = n2.__N), n2.u = n2.__N = void 0;
        })), u = r2;
      }, a.diffed = function(n) {
        m && m(n);
        var t3 = n.__c;
        t3 && t3.__H && (t3.__H.__h.length && B(c.push(t3)), t3.__H.__.some(function(n2) {
          n2.u && (n2.__H = n2.u);
        })), u = r2 = null;
      }, a.__c = function(n, t3) {
        t3.some(function(n2) {
          try {
            n2.__h.some(C), n2.__h = n2.__h.filter(function(n3) {
              return !n3.__ || D(n3);
            });
          } catch (t4) {
            n2.__h = [function() {
              throw t4;
            }];
          }
        }), h && h(n, t3);
      }, a.unmount = function(n) {
        s && s(n);
        var t3, r3, u2 = n.__c;
        u2 && u2.__H && (u2.__H.__.some(function(u3) {
          try {
            if (u3.__P && u3.__c) {
              if (void 0 === r3) {
                for (r3 = n.__; r3 && (!r3.__c || !r3.__c.__P); ) r3 = r3.__;
                r3 = r3 && r3.__c;
              }
              u3.__P = r3, B(e2.push(u3));
            } else C(u3);
          } catch (n2) {
            t3 = n2;
          }
        }), u2.__H = void 0, t3 && a.__e(t3, u2.__v));
      };
      var k = "function" == typeof requestAnimationFrame;
      function z(n) {
        var t3, r3 = function() {
          clearTimeout(u2), k && cancelAnimationFrame(t3), setTimeout(n);
        }, u2 = setTimeout(r3, 35);
        k && (t3 = requestAnimationFrame(r3));
      }
      function B(n) {
        1 != n && i == a.requestAnimationFrame || ((i = a.requestAnimationFrame) || z)(g);
      }
      function C(n) {
        var t3 = r2, u2 = n.__c;
        "function" == typeof u2 && (n.__c = void 0, u2()), r2 = t3;
      }
      function D(n) {
        var t3 = r2;
        n.__c = n.__(), r2 = t3;
      }
      function E(n, t3) {
        return !n || n.length != t3.length || t3.some(function(t4, r3) {
          return !o(t4, n[r3]);
        });
      }
      function G(n, t3) {
        return "function" == typeof t3 ? t3(n) : t3;
      }
    })
  ),
  /***/
  8720: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FD: () => (
          /* binding */
          a
        ),
        /* harmony export */
        FK: () => (
          /* reexport safe */
          preact__WEBPACK_IMPORTED_MODULE_0__.FK
        ),
        /* harmony export */
        Y: () => (
          /* binding */
          a
        )
        /* harmony export */
      });
      var preact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4137);
      var e2 = /["&<]/;
      function n(r2) {
        if (!r2.length || !e2.test(r2)) return r2;
        for (var t2 = 0, n2 = 0, f2 = "", o2 = ""; n2 < r2.length; n2++) {
          switch (r2.charCodeAt(n2)) {
            case 34:
              o2 = "&quot;";
              break;
            case 38:
              o2 = "&amp;";
              break;
            case 60:
              o2 = "&lt;";
              break;
            default:
              continue;
          }
          n2 != t2 && (f2 += r2.slice(t2, n2)), f2 += o2, t2 = n2 + 1;
        }
        return n2 != t2 && (f2 += r2.slice(t2, n2)), f2;
      }
      var f = /* @__PURE__ */ Symbol.for("pv"), o = 0, u = Array.isArray;
      function a(t2, e3, n2, u2, a2, i2) {
        e3 || (e3 = {});
        var c2, l2, p2 = e3;
        if ("ref" in p2 && "function" != typeof t2) for (l2 in p2 = {}, e3) "ref" == l2 ? c2 = e3[l2] : p2[l2] = e3[l2];
        var s2 = { type: t2, props: p2, key: n2, ref: c2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f, __v: --o, __i: -1, __u: 0 };
        return (a2 || i2) && (s2.__source = a2, s2.__self = i2), preact__WEBPACK_IMPORTED_MODULE_0__.fF.vnode && preact__WEBPACK_IMPORTED_MODULE_0__.fF.vnode(s2), s2;
      }
      function i(r2) {
        var e3 = a(t, { tpl: r2, exprs: [].slice.call(arguments, 1) });
        return e3.key = e3.__v, e3;
      }
      var c = {}, l = /[A-Z]/g;
      function p(t2, e3) {
        if (r.attr) {
          var f2 = r.attr(t2, e3);
          if ("string" == typeof f2) return f2;
        }
        if (e3 = (function(r2) {
          return null != r2 && "object" == typeof r2 && "function" == typeof r2.valueOf ? r2.valueOf() : r2;
        })(e3), "ref" == t2 || "key" == t2) return "";
        if ("style" == t2 && "object" == typeof e3) {
          var o2 = "";
          for (var u2 in e3) {
            var a2 = e3[u2];
            null != a2 && "" !== a2 && (o2 = o2 + ("-" == u2[0] ? u2 : c[u2] || (c[u2] = u2.replace(l, "-$&").toLowerCase())) + ":" + a2 + ";");
          }
          return t2 + '="' + n(o2) + '"';
        }
        return null == e3 || false === e3 || "function" == typeof e3 || "object" == typeof e3 ? "" : true === e3 ? t2 : t2 + '="' + n("" + e3) + '"';
      }
      function s(r2) {
        if (null == r2 || "boolean" == typeof r2 || "function" == typeof r2) return null;
        if ("object" == typeof r2) {
          if (r2.constructor === f) return r2;
          if (u(r2)) {
            for (var t2 = 0; t2 < r2.length; t2++) r2[t2] = s(r2[t2]);
            return r2;
          }
        }
        return n("" + r2);
      }
    })
  )
};
