export const id = 138;
export const ids = [138];
export const modules = {
  /***/
  6138: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        renderFailure: () => (
          /* binding */
          renderFailure
        )
        /* harmony export */
      });
      var _render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8001);
      function renderFailure(error) {
        return (0, _render_js__WEBPACK_IMPORTED_MODULE_0__.B)({
          asked: { scopes: [], reports: [], day: "" },
          results: [],
          measured: [],
          error,
          visibility: "unreadable",
          summaryUsers: false,
          pseudonyms: false
        });
      }
    })
  )
};
