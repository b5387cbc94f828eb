export const id = 805;
export const ids = [805];
export const modules = {
  /***/
  5805: (
    /***/
    ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        renderPage: () => (
          /* binding */
          renderPage
        )
      });
      var jsxRuntime = __webpack_require__(8720);
      var external_node_crypto_ = __webpack_require__(7598);
      var external_node_zlib_ = __webpack_require__(8522);
      var dist = __webpack_require__(3091);
      ;
      const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33)).filter((character) => !"<>&".includes(character)).join("");
      const BASE = ALPHABET.length;
      const BITS = 13;
      function textOf(bytes) {
        const parts = [];
        let [bits, held] = [0, 0];
        const put = () => {
          const value = bits & 2 ** BITS - 1;
          parts.push(ALPHABET.charAt(value % BASE) + ALPHABET.charAt(Math.floor(value / BASE)));
          bits >>>= BITS;
          held -= BITS;
        };
        for (const byte of bytes) {
          bits |= byte << held;
          held += 8;
          if (held >= BITS)
            put();
        }
        if (held > 0)
          put();
        return parts.join("");
      }
      function bytesOf(text, length) {
        const values = new Uint8Array(128);
        for (const [value2, character] of [...ALPHABET].entries())
          values[character.charCodeAt(0)] = value2;
        const bytes = new Uint8Array(length);
        let [bits, held, at] = [0, 0, 0];
        const value = (index) => values[text.charCodeAt(index)] ?? 0;
        for (let index = 0; index < text.length; index += 2) {
          bits |= value(index) + value(index + 1) * BASE << held;
          for (held += BITS; held >= 8 && at < length; held -= 8) {
            bytes[at++] = bits & 255;
            bits >>>= 8;
          }
        }
        return bytes;
      }
      ;
      const SCRIPT = '"use strict";(()=>{var C,$t,br,Y,rt,Ie,Rt,Ne,Ot,st,ot,Nt,xe=Symbol.for("pv"),Fe={},Ue=[],wr=/^m(i|n|o|s|text|space)$/,at=Array.isArray,Dt=Ue.slice,ie=Object.assign;function oe(e){e&&e.parentNode&&e.remove()}function De(e,t,n,r,i){var o={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:xe,__v:i||++$t,__i:-1,__u:0};return!i&&C.vnode&&C.vnode(o),o}function w(e){return e.children}function Ee(e,t){this.props=e,this.context=t,this.__g=0}function J(e,t){if(t==null)return e.__&&J(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:J(e)}function vr(e){var t,n=e.__v,r=n.__e,i=[],o=[],a=e.__P;a&&((t=ie({constructor:xe},n)).__v=n.__v+1,C.vnode&&C.vnode(t),lt(a,t,n,e.__n,a.namespaceURI,32&n.__u?[r]:null,i,r||J(n),32&n.__u,o),t.__v=n.__v,t.__.__k[t.__i]=t,Bt(i,t,o),n.__=n.__e=null,t.__e!=r&&Et(t))}function Et(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Et(e)}function it(e){(8&e.__g||(e.__g|=8,Y.push(e),Ie++))&&rt==C.debounceRendering||((rt=C.debounceRendering)||queueMicrotask)(Lt)}function Lt(){try{for(var e,t=1;Y.length;)Y.length>t&&Y.sort(Rt),e=Y.shift(),t=Y.length,8&e.__g&&vr(e)}finally{(Ie=Y.length)&&(rt||queueMicrotask)(Lt)}}function It(e,t,n,r,i,o,a,l,u,c,f){var m,p,d,h,y,v,_=r.__k||Ue,g=t.length;for(u=Sr(n,t,_,u,g),m=0;m<g;m++)(d=n.__k[m])!=null&&(p=~d.__i&&_[d.__i]||Fe,d.__i=m,v=lt(e,d,p,i,o,a,l,u,c,f),h=d.__e,(p.ref!=d.ref||8&p.__u)&&(p.ref&&ut(p.ref,null,d,p),d.ref&&f.push(d.ref,d.__c||h,d)),y=y||h,4&d.__u?(u=Ft(d,u,e,!p.__v),p.__e&&(p.__e=null)):typeof d.type=="function"&&v!==void 0?u=v:h&&(u=h.nextSibling),d.__u&=-21);return n.__e=y,u}function Sr(e,t,n,r,i){var o,a,l,u,c,f,m,p,d,h=n.length,y=h,v=0,_=0,g=e.__k=Array(i);for(o=0;o<i;o++)(a=t[o])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=g[o]=De(null,a):at(a)?a=g[o]=De(w,{children:a}):a.constructor===xe&&a.__b?a=g[o]=De(a.type,a.props,a.key,a.ref,a.__v):g[o]=a,u=o+v,a.__=e,a.__b=e.__b+1,l=null,~(c=a.__i=xr(a,n,u,y))&&(y--,(l=n[c])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,c==u-1?v--:c==u+1?v++:c!=u&&(c>u?v--:v++,_=1)):(~c||(i>h?v--:i<h&&v++),typeof a.type!="function"&&(a.__u|=4))):g[o]=null;if(_){for(f=[],m=[],o=0;o<i;o++)if((a=g[o])&&16&a.__u){for(v=0,p=f.length;v<p;)f[d=v+p>>1]<a.__i?v=d+1:p=d;f[v]=a.__i,m[o]=v+1}for(v=f.length;o--;)m[o]&&(m[o]==v?v--:g[o].__u|=4)}if(y)for(o=0;o<h;o++)!(l=n[o])||2&l.__u||(l.__e==r&&(r=J(l)),ct(l,l));return r}function Ft(e,t,n,r){var i,o,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(o=0;o<i.length;o++)i[o]&&(i[o].__=e,t=Ft(i[o],t,n,!1));return t}for(t&&!t.parentNode&&(t=J(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!r&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function xr(e,t,n,r){var i,o=e.key,a=e.type,l=t[n],u=l&&!(2&l.__u);if(l===null&&o==null||u&&o==l.key&&a==l.type)return n;if(r>(u?1:0)){for(i=n-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&o==l.key&&a==l.type)return i;for(i=n+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&o==l.key&&a==l.type)return i}return-1}function Tt(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Oe(e,t,n,r,i){var o,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)n&&t in n||Tt(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||Tt(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(a=ot[t]||(ot[t]=Cr(t)),(e.__a||(e.__a={}))[t]=st,o=t!=(t=t.replace(Ot,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,o):e.removeEventListener(t,a,o));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Cr(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Ne]==null)t[Ne]=st++;else if(t[Ne]<this.__a[e])return;return n(C.event?C.event(t):t)}}}function lt(e,t,n,r,i,o,a,l,u,c){var f,m,p,d,h,y,v,_,g,T,M,nt,Mt,Re,ne,At,K,re,G=t.type;if(t.constructor!==xe)return null;128&n.__u&&(u=32&n.__u,f=n.__c.__z)&&(t.__u|=u,m=o=[],f.nodeType==8?l=Le(f,o):o.push(f),l=o[0]||l),(f=C.__b)&&f(t);e:if(typeof G=="function"){p=a.length;try{if(_=t.props,g=(f=G.prototype)&&f.render,T=(f=G.contextType)&&r[f.__c],M=f?T?T.props.value:f.__:r,(d=n.__c)?(t.__c=d,2&d.__g&&(d.__g|=1)):(g?t.__c=d=new G(_,M):(t.__c=d=new Ee(_,M),d.constructor=G,d.render=Pr),T&&T.sub(d),d.state||(d.state={}),d.__n=r,d.__g|=8,d.__h=[],d.__k=[]),g&&(d.__s||(d.__s=d.state),G.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=ie({},d.__s)),ie(d.__s,G.getDerivedStateFromProps(_,d.__s)))),h=d.props,y=d.state,d.__v=t,n.__c){if(_!==h&&g&&!G.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(_,M),t.__v==n.__v&&!(8&d.__g)||!(4&d.__g)&&d.shouldComponentUpdate&&d.shouldComponentUpdate(_,d.__s,M)===!1){t.__v!=n.__v&&(d.props=_,d.state=d.__s,d.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(B){B&&(B.__=t)}),Ue.push.apply(d.__h,d.__k),d.__k=[],d.__h.length&&a.push(d),l=J(n);break e}d.componentWillUpdate&&d.componentWillUpdate(_,d.__s,M),g&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(h,y,v)})}else g&&!G.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),g&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=M,d.props=_,d.__P=e,d.__g&=-5,nt=C.__r,Mt=g?25:0;do d.__g&=-9,nt&&nt(t),f=d.render(d.props,d.state=d.__s,d.context);while(8&d.__g&&++Mt<25);g&&(Ue.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(r=ie({},r,d.getChildContext())),g&&n.__c&&d.getSnapshotBeforeUpdate&&(v=d.getSnapshotBeforeUpdate(h,y)),Re=f&&f.type===w&&f.key==null?f.props.children:f,_.__P&&(f=l,i=(e=_.__P).namespaceURI,u=o=null,n.props&&n.props.__P!=e&&(n.__k.some(function(B){B&&ct(B,B)}),n.__k=null),l=n.__k?J(n,0):null),l=It(e,at(Re)?Re:[Re],t,n,r,i,o,a,l,u,c),_.__P&&(t.__e=null,l=f),t.__u&=-161,m&&m.some(oe),d.__h.length&&a.push(d),1&d.__g&&(d.__g&=-4)}catch(B){if(a.length=p,t.__v=null,u||o)if(B&&B.then){if(t.__u|=128|u,o){for(~(K=o.indexOf(l||void 0))||(K=o.length);(re=o[K-1])&&re.nodeType==8;)K--;for(;K<o.length;K++)if(re=o[K])if(o[K]=null,ne){if(re==At)break}else{if(re.nodeType!=8)break;re.data.startsWith("$s")&&(At=Le(ne=re))}}if(!ne){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;ne=l}(f=Le(ne=t.__c.__z||(t.__c.__z=ne)))?(t.__e=ne,l=f):t.__e=l,l=l&&l.nextSibling}else o&&o.some(oe);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),B&&B.then||Ut(t),C.__e(B,t,n)}}else l=t.__e=kr(n.__e,t,n,r,i,o,a,u,c,e);return(f=C.diffed)&&f(t),l}function Le(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ut(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ut))}function Bt(e,t,n){for(var r=0;r<n.length;)ut(n[r++],n[r++],n[r++]);C.__c&&C.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(o){o.call(i)})}catch(o){C.__e(o,i.__v)}})}function kr(e,t,n,r,i,o,a,l,u,c){var f,m,p,d,h,y,v,_,g=n.props||Fe,T=t.props,M=t.type;if(M=="svg"?i="http://www.w3.org/2000/svg":M=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),o){for(f=0;f<o.length;f++)if((h=o[f])&&(M?h.localName==M:h.nodeType==3)){e=h,o[f]=null;break}}if(!e){if(_=c.ownerDocument||document,!M)return _.createTextNode(T);e=_.createElementNS(i,M,T.is?T:c),l&&(C.__m&&C.__m(t,o),l=!1),o=null}if(M){if(c=M=="template"&&e.content||e,o=M=="textarea"&&T.defaultValue!=null?null:o&&Dt.call(c.childNodes),!l&&o)for(g={},f=0;f<e.attributes.length;f++)g[(h=e.attributes[f]).name]=h.value;for(f in g)h=g[f],f=="dangerouslySetInnerHTML"?p=h:f=="children"||f in T||f=="value"&&"defaultValue"in T||f=="checked"&&"defaultChecked"in T||Oe(e,f,null,h,i);for(f in T)h=T[f],f=="children"?d=h:f=="dangerouslySetInnerHTML"?m=h:f=="value"?y=h:f=="checked"?v=h:l&&typeof h!="function"||g[f]===h||Oe(e,f,h,g[f],i);m?(l||p&&(m.__html==p.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(p&&(e.textContent=""),(M=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&wr.test(M))&&(i="http://www.w3.org/1999/xhtml"),It(c,at(d)?d:[d],t,n,r,i,o,a,o?o[0]:n.__k&&J(n,0),l,u),o&&o.some(oe)),l&&M!="textarea"||(f="value",M=="progress"&&y==null?e.removeAttribute(f):y==null||y===e[f]&&(M!="progress"||y)||Oe(e,f,y,g[f],i),f="checked",v!=null&&v!=e[f]&&Oe(e,f,v,g[f],i))}else g===T||l&&e.data==T||(e.data=T);return e}function ut(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){C.__e(i,n)}}function ct(e,t,n){var r,i,o,a;if(C.unmount&&C.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||ut(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){C.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(a=0;a<r.length;a++)r[a]&&ct(r[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(i=Le(r,o=[]))&&(r==e.__e&&o.some(oe),oe(i),oe(r)),n||oe(e.__e),e.__e=e.__c=e.__=null}function Pr(e,t,n){return this.constructor(e,n)}function qt(e,t){var n,r,i,o;C.__&&C.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(n=e&&32&e.__u)?null:t.__k,t.__k=De(w,{children:[e]}),i=[],o=[],lt(t,t.__k,r||Fe,Fe,t.namespaceURI,r?null:t.firstChild?Dt.call(t.childNodes):null,i,r?r.__e:t.firstChild,n,o),Bt(i,t.__k,o),t.__k.props.children=null}function Ht(e){function t(n){var r,i;return this.getChildContext||(r=new Set,(i={})[t.__c]=this,this.getChildContext=function(){return i},this.shouldComponentUpdate=function(o){this.props.value!=o.value&&r.forEach(function(a){a.__g|=4,it(a)})},this.sub=function(o){r.add(o);var a=o.componentWillUnmount;o.componentWillUnmount=function(){r.delete(o),a&&a.call(o)}}),n.children}return t.__c="__cC"+Nt++,t.__=e,t.Provider=(t.Consumer=function(n,r){return n.children(r)}).contextType=t,t}C={__e:function(e,t,n,r){for(var i,o,a;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((a=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),a=1),a&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw Ie=0,e}},$t=0,br=function(e){return e!=null&&e.constructor===xe},Ee.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=ie({},this.state)),typeof e=="function"&&(e=e(ie({},n),this.props)),e&&(ie(n,e),this.__v&&(t&&this.__k.push(t),it(this)))},Ee.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),it(this))},Ee.prototype.render=w,Y=[],Ie=0,Rt=function(e,t){return e.__v.__b-t.__v.__b},Ne=Symbol(),Ot=/(PointerCapture)$|Capture$/i,st=0,ot={},Nt=0;var Wt=Array.from({length:94},(e,t)=>String.fromCharCode(t+33)).filter(e=>!"<>&".includes(e)).join(""),Mr=Wt.length,Ar=13;function jt(e,t){let n=new Uint8Array(128);for(let[u,c]of[...Wt].entries())n[c.charCodeAt(0)]=u;let r=new Uint8Array(t),[i,o,a]=[0,0,0],l=u=>n[e.charCodeAt(u)]??0;for(let u=0;u<e.length;u+=2)for(i|=l(u)+l(u+1)*Mr<<o,o+=Ar;o>=8&&a<t;o-=8)r[a++]=i&255,i>>>=8;return r}var Gt=["feature","ide","language","model","language+feature","language+model","model+feature"];var Vt={daily:{label:"Daily users",of:({users:e})=>e?.daily},weekly:{label:"Weekly users",of:({users:e})=>e?.weekly},monthly:{label:"Monthly users",of:({users:e})=>e?.monthly},monthlyChat:{label:"Monthly chat users",of:({users:e})=>e?.monthlyChat},monthlyAgent:{label:"Monthly agent users",of:({users:e})=>e?.monthlyAgent},suggested:{label:"Completions shown",of:({completions:e})=>e?.suggested},accepted:{label:"Completions accepted",of:({completions:e})=>e?.accepted},chatRequests:{label:"Chat requests",of:e=>e.chatRequests},created:{label:"PRs created",of:e=>e.pullRequests?.created},createdByCopilot:{label:"PRs created by Copilot",of:e=>e.pullRequests?.createdByCopilot},merged:{label:"PRs merged",of:e=>e.pullRequests?.merged},mergedByCopilot:{label:"PRs by Copilot merged",of:e=>e.pullRequests?.mergedByCopilot},reviewedByCopilot:{label:"PRs reviewed by Copilot",of:e=>e.pullRequests?.reviewedByCopilot},minutesToMerge:{label:"Minutes to merge (median of the day)",of:e=>e.pullRequests?.minutesToMerge},minutesToMergeByCopilot:{label:"Minutes to merge, PRs by Copilot",of:e=>e.pullRequests?.minutesToMergeByCopilot},credits:{label:"AI credits",of:({credits:e})=>e?.used},creditUsers:{label:"Users with credits",of:({credits:e})=>e?.users},seats:{label:"Seats",of:({seats:e})=>e?.total},seatsActive:{label:"Active seats",of:({seats:e})=>e?.active},seatsNeverUsed:{label:"Never used",of:({seats:e})=>e?.neverUsed},seatsIdle30:{label:"Idle for 30 days",of:({seats:e})=>e?.idle30},seatsIdle60:{label:"Idle for 60 days",of:({seats:e})=>e?.idle60},seatsIdle90:{label:"Idle for 90 days",of:({seats:e})=>e?.idle90}},Z={interactions:{label:"Requests"},generations:{label:"Suggestions"},acceptances:{label:"Accepted suggestions"},linesAdded:{label:"Lines added"},linesDeleted:{label:"Lines deleted"}},j=Object.keys(Z);var se=e=>e.split("+");var X,P,ft,zt,dt=Object.is,ke=0,nn=[],mt=[],$=C,Kt=$.__b,Yt=$.__r,Jt=$.diffed,Zt=$.__c,Xt=$.unmount,Qt=$.__;function ce(e,t){$.__h&&$.__h(P,e,ke||t),ke=0;var n=P.__H||(P.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function I(e){return ke=1,Tr(un,e)}function Tr(e,t,n){var r=ce(X++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):un(void 0,t),function(o){var a=(r.__N||r.__)[0],l=r.t(a,o);dt(a,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=P,!P.__f)){P.__f=!0;var i=P.shouldComponentUpdate;P.shouldComponentUpdate=function(o,a,l){var u=this.__H;if(!u)return!0;var c=!1,f=this.props!=o;if(u.__.some(function(p){p.__N&&(c=!0,dt(p.__[0],p.__N[0])||(f=!0))}),i){var m=i.call(this,o,a,l);return c?m||f:m}return!c||f}}return r.__}function rn(e,t){var n=ce(X++,3);!$.__s&&ht(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,P.__H.__h.push(n))}function on(e,t){var n=ce(X++,4);!$.__s&&ht(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,P.__h.push(n))}function fe(e){return ke=5,Be(function(){return{current:e}},[])}function Be(e,t){var n=ce(X++,7);return ht(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function sn(e,t){return ke=8,Be(function(){return e},t)}function an(e){var t=P.context[e.__c],n=ce(X++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(P)),t.props.value):e.__}function ln(){var e=ce(X++,11);if(!e.__){for(var t=P.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function $r(){var e;do{for(;e=mt.shift();)try{Ce(e)}catch(n){$.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=nn.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Ce),t.__h.some(pt),t.__h=[]}catch(n){t.__h=[],$.__e(n,e.__v)}}}while(mt.length)}$.__b=function(e){P=null,Kt&&Kt(e)},$.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Qt&&Qt(e,t)},$.__r=function(e){Yt&&Yt(e),X=0;var t=(P=e.__c).__H;t&&(ft==P?P.__h=[]:(t.__h.some(Ce),t.__h.some(pt),X=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),ft=P},$.diffed=function(e){Jt&&Jt(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&tn(nn.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),ft=P=null},$.__c=function(e,t){t.some(function(n){try{n.__h.some(Ce),n.__h=n.__h.filter(function(r){return!r.__||pt(r)})}catch(r){n.__h=[function(){throw r}]}}),Zt&&Zt(e,t)},$.unmount=function(e){Xt&&Xt(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}i.__P=n,tn(mt.push(i))}else Ce(i)}catch(o){t=o}}),r.__H=void 0,t&&$.__e(t,r.__v))};var en=typeof requestAnimationFrame=="function";function Rr(e){var t,n=function(){clearTimeout(r),en&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);en&&(t=requestAnimationFrame(n))}function tn(e){e!=1&&zt==$.requestAnimationFrame||((zt=$.requestAnimationFrame)||Rr)($r)}function Ce(e){var t=P,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),P=t}function pt(e){var t=P;e.__c=e.__(),P=t}function ht(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!dt(n,e[r])})}function un(e,t){return typeof t=="function"?t(e):t}var yt=Ht(!1),k=()=>an(yt),Or=640,Nr=240;function de(){let e=fe(null),t=k(),[n,r]=I(t?void 0:Or);return on(()=>{let i=e.current;if(!t||i===null)return;let o=()=>r(Math.max(Nr,Math.round(i.clientWidth))),a=new ResizeObserver(o);return a.observe(i),o(),()=>a.disconnect()},[t]),[e,n]}var cn=[];function q(e,t){return cn[t]??=new Intl.NumberFormat("en-US",{maximumFractionDigits:t}),cn[t].format(e)}function b(e){return e==null||!Number.isFinite(e)?"n/a":Math.abs(e)>=1e15?e.toExponential(2):q(e,Math.abs(e)<100?1:0)}function qe(e){let t=Math.abs(e);return t>=1e9?`${q(e/1e9,1)}B`:t>=1e6?`${q(e/1e6,1)}M`:t>=1e4?`${q(e/1e3,0)}k`:t>=1e3?`${q(e/1e3,1)}k`:q(e,1)}function E(e){return e==null||!Number.isFinite(e)?"n/a":e>0&&e<5e-4?"<0.1%":e<1&&e>=.9995?">99.9%":`${q(e*100,1)}%`}function dn(e){return e==null||!Number.isFinite(e)?"n/a":e<119.5?`${q(e,0)} min`:e<2879?`${q(e/60,1)} h`:`${q(e/1440,1)} days`}function He(e,{currency:t}){let n=Math.round(e*100)/100,r=Number.isInteger(n)?0:2;return`${n.toLocaleString("en-US",{minimumFractionDigits:r,maximumFractionDigits:r})} ${t}`}function Pe(e,t){return typeof e=="string"?e:t==="share"?E(e):b(e)}function me(e,t,n){if(n==="share")return`${_t(e-t)}${q(Math.abs(e-t)*100,1)} pp`;if(t<=0)return`${_t(e-t)}${b(Math.abs(e-t))}`;let r=(e/t-1)*100;return`${_t(r)}${q(Math.abs(r),Math.abs(r)<10?1:0)}%`}function _t(e){return e>0?"+":e<0?"\\u2212":"\\xB1"}var mn=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"],Dr=["Sun","Mon","Tue","Wed","Thu","Fri","Sat"],Er=864e5,fn=new Map;function S(e,t){let n=fn.get(e)??[];return fn.set(e,n),n[t]??=Lr(e,t)}function Lr(e,t){return new Date(Date.parse(`${e}T00:00:00Z`)+t*Er).toISOString().slice(0,10)}function ae(e){return new Date(`${e}T00:00:00Z`).getUTCDay()}function We(e){return`${Dr[ae(e)]??""} ${e}`}function pn(e){return`${mn[Number(e.slice(5,7))-1]??""} ${Number(e.slice(8))}`}function hn(e){let t=Number(e.slice(5,7));return t===1?`Jan ${e.slice(0,4)}`:mn[t-1]??""}function R(e,t,n=`${t}s`){return`${b(e)} ${e===1?t:n}`}var Ir=Symbol.for("pv"),Fr=0;function s(e,t,n,r,i,o){t||(t={});var a,l,u=t;if("ref"in u&&typeof e!="function")for(l in u={},t)l=="ref"?a=t[l]:u[l]=t[l];var c={type:e,props:u,key:n,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ir,__v:--Fr,__i:-1,__u:0};return(i||o)&&(c.__source=i,c.__self=o),C.vnode&&C.vnode(c),c}function pe({title:e,text:t,width:n,height:r,children:i}){let o=ln();return s("svg",{class:k()?"chart":"chart still",viewBox:`0 0 ${n} ${r}`,role:"img","aria-labelledby":`${o}t ${o}d`,children:[s("title",{id:`${o}t`,children:e}),s("desc",{id:`${o}d`,children:t}),i]})}function je(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function Ur(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function yn(e){let t,n,r;e.length!==2?(t=je,n=(l,u)=>je(e(l),u),r=(l,u)=>e(l)-u):(t=e===je||e===Ur?e:Br,n=e,r=e);function i(l,u,c=0,f=l.length){if(c<f){if(t(u,u)!==0)return f;do{let m=c+f>>>1;n(l[m],u)<0?c=m+1:f=m}while(c<f)}return c}function o(l,u,c=0,f=l.length){if(c<f){if(t(u,u)!==0)return f;do{let m=c+f>>>1;n(l[m],u)<=0?c=m+1:f=m}while(c<f)}return c}function a(l,u,c=0,f=l.length){let m=i(l,u,c,f-1);return m>c&&r(l[m-1],u)>-r(l[m],u)?m-1:m}return{left:i,center:a,right:o}}function Br(){return 0}function qr(e){return e===null?NaN:+e}var _n=yn(je),Ji=_n.right,Zi=_n.left,Xi=yn(qr).center;var Qi=gn(bn),es=gn(Hr);function gn(e){return function(t,n,r=n){if(!((n=+n)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid ry");let{data:i,width:o,height:a}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError("invalid height");if(!o||!a||!n&&!r)return t;let l=n&&e(n),u=r&&e(r),c=i.slice();return l&&u?(he(l,c,i,o,a),he(l,i,c,o,a),he(l,c,i,o,a),ye(u,i,c,o,a),ye(u,c,i,o,a),ye(u,i,c,o,a)):l?(he(l,i,c,o,a),he(l,c,i,o,a),he(l,i,c,o,a)):u&&(ye(u,i,c,o,a),ye(u,c,i,o,a),ye(u,i,c,o,a)),t}}function he(e,t,n,r,i){for(let o=0,a=r*i;o<a;)e(t,n,o,o+=r,1)}function ye(e,t,n,r,i){for(let o=0,a=r*i;o<r;++o)e(t,n,o,o+a,r)}function Hr(e){let t=bn(e);return(n,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,t(n,r,i+0,o+0,a),t(n,r,i+1,o+1,a),t(n,r,i+2,o+2,a),t(n,r,i+3,o+3,a)}}function bn(e){let t=Math.floor(e);if(t===e)return Wr(e);let n=e-t,r=2*e+1;return(i,o,a,l,u)=>{if(!((l-=u)>=a))return;let c=t*o[a],f=u*t,m=f+u;for(let p=a,d=a+f;p<d;p+=u)c+=o[Math.min(l,p)];for(let p=a,d=l;p<=d;p+=u)c+=o[Math.min(l,p+f)],i[p]=(c+n*(o[Math.max(a,p-m)]+o[Math.min(l,p+m)]))/r,c-=o[Math.max(a,p-f)]}}function Wr(e){let t=2*e+1;return(n,r,i,o,a)=>{if(!((o-=a)>=i))return;let l=e*r[i],u=a*e;for(let c=i,f=i+u;c<f;c+=a)l+=r[Math.min(o,c)];for(let c=i,f=o;c<=f;c+=a)l+=r[Math.min(o,c+u)],n[c]=l/t,l-=r[Math.max(i,c-u)]}}var jr=Array.prototype,ts=jr.slice;var Gr=Math.sqrt(50),Vr=Math.sqrt(10),zr=Math.sqrt(2);function Ge(e,t,n){let r=(t-e)/Math.max(0,n),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=Gr?10:o>=Vr?5:o>=zr?2:1,l,u,c;return i<0?(c=Math.pow(10,-i)/a,l=Math.round(e*c),u=Math.round(t*c),l/c<e&&++l,u/c>t&&--u,c=-c):(c=Math.pow(10,i)*a,l=Math.round(e/c),u=Math.round(t/c),l*c<e&&++l,u*c>t&&--u),u<l&&.5<=n&&n<2?Ge(e,t,n*2):[l,u,c]}function wn(e,t,n){if(t=+t,e=+e,n=+n,!(n>0))return[];if(e===t)return[e];let r=t<e,[i,o,a]=r?Ge(t,e,n):Ge(e,t,n);if(!(o>=i))return[];let l=o-i+1,u=new Array(l);if(r)if(a<0)for(let c=0;c<l;++c)u[c]=(o-c)/-a;else for(let c=0;c<l;++c)u[c]=(o-c)*a;else if(a<0)for(let c=0;c<l;++c)u[c]=(i+c)/-a;else for(let c=0;c<l;++c)u[c]=(i+c)*a;return u}function Kr(e,t,n){return t=+t,e=+e,n=+n,Ge(e,t,n)[2]}function Ve(e,t,n){let r;for(;;){let i=Kr(e,t,n);if(i===r||i===0||!isFinite(i))return[e,t];if(i>0){let o=Math.ceil(e/i),a=Math.floor(t/i);e=(o-(o*i>e))*i,t=(a+(a*i<t))*i}else if(i<0){let o=-i,a=Math.ceil(e*o),l=Math.floor(t*o);e=(a-(a/o>e))/o,t=(l+(l/o<t))/o}r=i}}var ns=Yr(Math.random);function Yr(e){return function(n,r=0,i=n.length){let o=i-(r=+r);for(;o;){let a=e()*o--|0,l=n[o+r];n[o+r]=n[a+r],n[a+r]=l}return n}}function _e([e,t],[n,r]){let i=(r-n)/(t-e||1);return Object.assign(o=>n+(o-e)*i,{invert:o=>e+(o-n)/i,ticks:o=>wn(e,t,o)})}var O=e=>Math.round(e*10)/10;var vn=34;function Sn({title:e,bars:t,whole:n}){let[r,i]=de();if(i===void 0)return s("div",{class:"plot",ref:r});let o=Math.max(1,n??0,...t.map(({value:u})=>u)),a=u=>O(Math.max(0,u)/o*(i-8)),l=t.length*vn+4;return s("div",{class:"plot",ref:r,children:s(pe,{title:e,width:i,height:l,text:t.map(({label:u,value:c})=>`${u}: ${b(c)}`).join("; "),children:t.map((u,c)=>s(Jr,{bar:u,top:c*vn,size:a,whole:o}))})})}function Jr({bar:{label:e,value:t,note:n,tone:r},top:i,size:o,whole:a}){return s("g",{class:"bar",children:[s("text",{x:"0",y:i+13,children:[e," ",s("tspan",{class:"strong",children:b(t)})," ",n]}),s("rect",{class:"track",x:"0",y:i+19,width:o(a),height:"9",rx:"2"}),s("rect",{class:`fill-${r}`,x:"0",y:i+19,width:o(t),height:"9",rx:"2"})]})}function ze({values:e,tone:t}){let n=Math.max(1,...e.map(o=>o??0)),r=96/Math.max(1,e.length-1),i=e.flatMap((o,a)=>o===null?[]:[`${O(2+a*r)} ${O(26-o/n*22)}`]);return i.length<2?null:s("svg",{class:"spark",viewBox:"0 0 100 28","aria-hidden":"true",children:s("path",{class:`line-${t}`,d:`M${i.join("L")}`})})}var xn={code_completion:"Code completion",chat_inline:"Inline chat",chat_panel_ask_mode:"Chat: ask",chat_panel_edit_mode:"Chat: edit",chat_panel_plan_mode:"Chat: plan",chat_panel_custom_mode:"Chat: custom agent",chat_panel_agent_mode:"Chat: agent",chat_panel_unknown_mode:"Chat: other modes",agent_edit:"Agent edits",copilot_cli:"Copilot CLI",copilot_app:"Copilot app",vscode:"VS Code",visualstudio:"Visual Studio",intellij:"JetBrains IDEs",eclipse:"Eclipse",xcode:"Xcode",neovim:"Neovim",others:"Others",unknown:"Unknown","No Cohort":"No phase"};function Zr(e){return Object.hasOwn(xn,e)?xn[e]:void 0}function V(e){return Zr(e)??(e===""?"Not named":e)}var Q={feature:"Feature",ide:"IDE",language:"Language",model:"Model"},ge={feature:"feature",ide:"IDE",language:"language",model:"model"};var Cn=[28,90,365];function be(e){let{window:t,first:n,length:r,counters:i}=e,o=j.find(f=>i[f]!==void 0)??"interactions",a=f=>Math.round((Date.parse(f)-Date.parse(n))/864e5),l=Math.max(r-1,0),u=t===void 0?l:Ke(a(t.lastDay),l),c=Ke(t===void 0?u-27:a(t.firstDay),l);return{from:Math.min(c,u),to:u,weekends:!0,compare:[],names:{},measure:o}}var Ke=(e,t)=>Math.min(Math.max(e,0),t);function kn(e,t){let n=be(t),r=new URLSearchParams;(e.from!==n.from||e.to!==n.to)&&(r.set("from",S(t.first,e.from)),r.set("to",S(t.first,e.to))),e.weekends||r.set("weekends","out"),e.team!==void 0&&r.set("team",e.team);for(let[i,o]of Object.entries(e.names))r.set(i,o);return e.compare.some(i=>i!=="")&&r.set("compare",JSON.stringify(e.compare)),e.measure!==n.measure&&r.set("measure",e.measure),r.toString()}function Pn(e,t){let n=be(t),r=new URLSearchParams(e.replace(/^#/,"")),i=Math.max(t.length-1,0),o=(p,d)=>{let h=Date.parse(r.get(p)??""),y=Math.round((h-Date.parse(t.first))/864e5);return Number.isNaN(y)?d:Ke(y,i)},[a,l]=[o("from",n.from),o("to",n.to)],u=p=>t.teams.some(d=>d.id===p),c=r.get("team")??"",f=j.find(p=>p===r.get("measure"))??n.measure,m={from:Math.min(a,l),to:Math.max(a,l),weekends:r.get("weekends")!=="out",team:u(c)?c:void 0,compare:Xr(r.get("compare")).filter(p=>p===""||u(p)).slice(0,2),names:{},measure:f};return Object.keys(Q).reduce((p,d)=>{let h=r.get(d),{options:y,reason:v}=bt(d,p,t),_=v===void 0&&y.some(g=>g.name===h&&!g.reason);return h===null||!_?p:{...p,names:{...p.names,[d]:h}}},m)}function Xr(e){try{let t=JSON.parse(e??"[]");return Array.isArray(t)?t.filter(n=>typeof n=="string"):[]}catch{return[]}}function x(e,t){let{from:n,to:r,weekends:i}=e,o=Array.from({length:Math.max(0,r-n+1)},(a,l)=>n+l);return t.length===0?[]:i?o:o.filter(a=>!gt(t,a))}function gt(e,t){return(ae(e.first)+t+1)%7<2}function bt(e,{names:t,team:n},r){let i=ge[e],o=Object.keys(t).filter(y=>y!==e),a=(r.splits[e]??[]).map(({names:[y=""]})=>({name:y,label:V(y)}));if(a.length===0)return{options:a,reason:`No report of these days has the ${i}.`};if(n!==void 0)return{options:a,reason:`No file has teams by ${i}.`};if(o.length===0)return{options:a};let l=o.map(y=>ge[y]).join(" and "),u=Me([...o,e]),c=u&&r.splits[u];if(u===void 0||c===void 0)return{options:a,reason:`No file has ${l} by ${i}.`};let[f]=o,[m,p]=[se(u).indexOf(e),1-se(u).indexOf(e)],d=f&&t[f],h=new Set(c.filter(y=>y.names[p]===d).map(y=>y.names[m]));return{options:a.map(y=>h.has(y.name)?y:{...y,reason:`not among the largest with ${V(d??"")}`})}}function Mn({names:e},t){if(t.teams.length===0)return"No days of teams are in this page.";let[n]=Object.keys(e);return n&&`No file has teams by ${ge[n]}.`}function Me(e){return Gt.find(t=>{let n=se(t);return n.length===e.length&&n.every(r=>e.includes(r))})}function wt({names:e,team:t},n){if(t!==void 0)return n.teams.find(({id:u})=>u===t)?.measures??{};let r=Object.keys(e);if(r.length===0)return n.counters;let i=Me(r),o=(i&&n.splits[i])??[],a=i===void 0?[]:se(i);return o.find(u=>a.every((c,f)=>u.names[f]===e[c]))?.measures??{}}function An({names:e},t){let n=Me(Object.keys(e));return((n&&t.splits[n])??[]).find(i=>i.names.every(o=>o==="others"))?.measures??{}}function ee({names:e,team:t},n){if(t!==void 0)return`team ${n.teams.find(({id:i})=>i===t)?.name??t}`;let r=Object.values(e).map(V);return r.length===0?void 0:r.join(" \\xD7 ")}function N(e,t){return $n(e,t,(n,r)=>n+r)}function we(e,t){let n=N(e,t);return n===void 0?void 0:n/le(e,t)}function Tn(e,t){return $n(e,t,Math.max)??0}function ve(e,t){let n=t.findLast(i=>(e?.[i]??null)!==null),r=n===void 0?void 0:e?.[n];return n===void 0||r===null||r===void 0?void 0:{at:n,value:r}}function le(e,t){return t.reduce((n,r)=>n+((e?.[r]??null)===null?0:1),0)}function $n(e,t,n){let r;for(let i of t){let o=e?.[i]??null;o!==null&&(r=r===void 0?o:n(r,o))}return r}var Qr=45;function Ae(e,t){if(e.length<=Qr)return e.map(i=>[i]);let n=[],r;for(let i of e){let o=i-(ae(S(t,i))+6)%7;o===r?n.at(-1)?.push(i):n.push([i]),r=o}return n}function Ye(e,t,n){return Ae(t,n).map(r=>we(e,r)??null)}var Rn=new Set("=+-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B"),eo=/^[\\t\\r\\n]/,to=/[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}"\';|]+/gu,no=/[;|\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029]/;function On(e){let t=Rn.has(e.charAt(0))||eo.test(e),n=e.replace(to,(r,i)=>Rn.has(e.charAt(i+r.length))?(i===0&&!r.includes("\'")&&(t=!0),no.test(r)?`${r}\'`:r):r);return t?`\'${n}`:n}function Nn(e,t){return[e,...t].map(n=>`${n.map(ro).join(",")}\\r\n`).join("")}function ro(e){return e==null?"":typeof e=="number"?String(e):`"${On(e).replaceAll(\'"\',\'""\')}"`}var oo=["fill","fill-opacity","stroke","stroke-width","stroke-dasharray","stroke-opacity","opacity","font-family","font-size","font-weight","text-anchor"],Dn=e=>e.toLowerCase().replace(/[^a-z0-9]+/g,"-").slice(0,60);function En(e,t){In(`${Dn(e)}.csv`,new Blob(["\\uFEFF",t],{type:"text/csv"}))}function Ln(e,t){let n=t.cloneNode(!0),r=[t,...t.querySelectorAll("*")];for(let[u,c]of[n,...n.querySelectorAll("*")].entries()){let f=r[u];if(f===void 0)continue;let m=getComputedStyle(f);for(let p of oo)c.setAttribute(p,m.getPropertyValue(p));c.removeAttribute("class")}let i=document.createElementNS("http://www.w3.org/2000/svg","rect");i.setAttribute("width","100%"),i.setAttribute("height","100%"),i.setAttribute("fill",getComputedStyle(document.body).backgroundColor),n.prepend(i);let[,,o="640",a="240"]=(t.getAttribute("viewBox")??"").split(" ");n.setAttribute("width",o),n.setAttribute("height",a),n.setAttribute("xmlns","http://www.w3.org/2000/svg");let l=new XMLSerializer().serializeToString(n);In(`${Dn(e)}.svg`,new Blob([l],{type:"image/svg+xml"}))}function In(e,t){let n=document.createElement("a");n.href=URL.createObjectURL(t),n.download=e,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function Te({title:e,table:t}){let{columns:n,rows:r}=t;return s("div",{class:"scroll",tabIndex:0,role:"region","aria-label":`Table: ${e}`,children:s("table",{children:[s("thead",{children:s("tr",{children:n.map(i=>s("th",{class:io(i,r[0])?"number":void 0,scope:"col",children:i.title}))})}),s("tbody",{children:r.map(i=>s("tr",{children:n.map((o,a)=>s(so,{column:o,row:i,first:a===0}))}))})]})})}var io=(e,t)=>t!==void 0&&typeof e.value(t)!="string";function so({column:e,row:t,first:n}){let r=e.value(t),i=e.text?.(t)??(typeof r=="string"?r:b(r));return n?s("th",{scope:"row",children:i}):s("td",{class:typeof r=="string"?"text":void 0,children:i})}function ue({title:e,table:t}){return s("button",{type:"button",class:"quiet",onClick:()=>{let r=t.rows.map(i=>t.columns.map(o=>o.value(i)));En(e,Nn(t.columns.map(i=>i.title),r))},"aria-label":`Save as CSV: ${e}`,children:"CSV"})}function L({title:e,text:t,table:n,wide:r,children:i}){let o=k(),a=fe(null),l=()=>{let u=a.current?.querySelector("svg.chart");u&&Ln(e,u)};return s("figure",{ref:a,class:r===!0?"wide":void 0,children:[s("figcaption",{children:[s("h3",{children:e}),s("p",{children:t})]}),i,s(vt,{label:`Table: ${e}`,content:()=>s(Te,{title:e,table:n})}),o&&s("div",{class:"tools",children:[s(ue,{title:e,table:n}),s("button",{type:"button",class:"quiet",onClick:l,"aria-label":`Save as SVG: ${e}`,children:"SVG"})]})]})}function vt({label:e,content:t}){let n=k(),[r,i]=I(!1);return s("details",{open:r,onToggle:o=>i(o.currentTarget.open),children:[s("summary",{children:e}),(r||!n)&&t()]})}function H({label:e,value:t,note:n}){return s("div",{class:"fact",children:[s("dt",{children:e}),s("dd",{children:[s("b",{children:t})," ",n!==void 0&&s("small",{children:n})]})]})}var ao=[{question:"Are we growing?",keys:["monthly_active_users","weekly_active_users"],label:"monthly active users",spark:"monthly",tone:1,lacking:"No report of this run counts active users."},{question:"On a working day?",keys:["weekday_active_users","daily_active_users"],label:"users on a weekday",spark:"daily",tone:7,lacking:"No report of this run counts daily users."},{question:"Who does not use it?",keys:["seats_never_used"],label:"seats never used",tone:5,lacking:"Only the list of seats knows, and this page has none."},{question:"What does it cost?",keys:["ai_credits_used"],label:"AI credits",spark:"credits",tone:4,lacking:"AI credits come from user rows: these days have none."},{question:"How deep?",keys:["agent_adoption","chat_adoption"],label:"of monthly users use agent mode in an IDE",spark:"monthlyAgent",tone:2,lacking:"No report of this run counts agent users."},{question:"What comes of it?",keys:["pull_requests_created_by_copilot"],label:"pull requests by Copilot",spark:"createdByCopilot",tone:3,lacking:"No report of this run counts pull requests."}];function Fn({scope:e}){let{window:t,metrics:n}=e;return s("section",{id:"answers","aria-labelledby":"answers-title",children:[s("h2",{id:"answers-title",children:"At a glance"}),s("p",{class:"lead",children:t===void 0?"The numbers of this run.":`${t.firstDay} to ${t.lastDay}, ${R(t.days,"day")} with data, from ${t.source}. The filters below do not change these.`}),s("ul",{class:"cards",children:ao.map(r=>s(uo,{card:r,scope:e}))}),s(po,{metrics:n}),n.length>0&&s(_o,{metrics:n})]})}var lo=({length:e})=>Array.from({length:Math.min(e,182)},(t,n)=>Math.max(0,e-182)+n);function uo({card:e,scope:t}){let n=e.keys.flatMap(o=>t.metrics.find(a=>a.key===o)??[])[0];if(n===void 0)return s("li",{class:"card lacking",children:[s("h3",{children:e.question}),s("p",{children:e.lacking})]});let r=n.key===e.keys[0]?e.label:n.label.toLowerCase(),i=e.spark&&t.series[e.spark];return s("li",{class:"card",children:[s("h3",{children:e.question}),s("p",{class:"big",children:[Pe(n.value,n.unit)," ",i&&s(ze,{values:Ye(i,lo(t),t.first),tone:e.tone})]}),s("p",{children:[r," ",s(co,{metric:n,scope:t})]}),s("p",{class:"change",children:s(fo,{metric:n})})]})}function co({metric:e,scope:t}){let n=u=>t.metrics.find(c=>c.key===u)?.value,r=n("seats"),i=n("seats_idle_30_days"),o=n("ai_credits_users"),a=n("pull_requests_created"),l={monthly_active_users:typeof r=="number"&&`of ${b(r)} seats`,seats_never_used:typeof i=="number"&&`and ${b(i)} idle for 30 days or more${typeof r=="number"?`, of ${b(r)}`:""}`,ai_credits_used:typeof o=="number"&&`by ${R(o,"person","people")}`,pull_requests_created_by_copilot:typeof a=="number"&&`of ${b(a)} created`};return s(w,{children:l[e.key]||null})}function fo({metric:e}){let{change:t,unit:n,provisional:r}=e,i=r===!0?" GitHub may still revise its newest days.":"";if(t===void 0)return s(w,{children:i});if("reason"in t)return s(w,{children:`No change told: ${Un(t.reason)}.${i}`});let o=me(t.recent,t.previous,n);return s(w,{children:[s("b",{children:o})," ",`against ${t.against}.${i}`]})}var Un=e=>e.replace(/\\.$/,""),mo=5;function po({metrics:e}){let t=e.flatMap(n=>{let{change:r}=n;return r===void 0||"reason"in r||r.previous<=0?[]:[{metric:n,size:Math.abs(r.recent/r.previous-1),text:me(r.recent,r.previous,n.unit)}]}).sort((n,r)=>r.size-n.size).slice(0,mo);return t.length===0?null:s("p",{class:"changed",children:[s("b",{children:"What changed most:"})," ",t.map(({metric:n,text:r})=>`${n.label} ${r}`).join(" \\xB7 ")]})}var ho=({change:e,unit:t})=>e===void 0?"":"reason"in e?`none: ${Un(e.reason)}`:`${me(e.recent,e.previous,t)} against ${e.against}`,yo=[{title:"Number",value:({label:e})=>e},{title:"Value",value:({value:e})=>e,text:({value:e,unit:t})=>Pe(e,t)},{title:"Unit",value:({unit:e})=>e},{title:"Rests on",value:({n:e})=>e??""},{title:"From",value:({firstDay:e})=>e??""},{title:"To",value:({lastDay:e})=>e??""},{title:"Change",value:ho},{title:"Source",value:({source:e})=>e??""},{title:"Notes",value:({notes:e})=>(e??[]).join(" ")},{title:"Key in metrics",value:({key:e})=>e}];function _o({metrics:e}){let t={columns:yo,rows:e};return s("div",{class:"all-numbers",children:[s(vt,{label:"All numbers, with what they rest on",content:()=>s(Te,{title:"All numbers",table:t})}),k()&&s(ue,{title:"All numbers",table:t})]})}function qn(e){return k()?s("form",{class:"controls","aria-label":"Filters",onSubmit:t=>t.preventDefault(),children:[s(go,{...e}),s(bo,{...e}),Object.keys(Q).map(t=>s(wo,{...e,dimension:t})),s(vo,{...e})]}):null}function go({scope:e,selection:t,onChange:n}){let r=e.length-1,i=l=>({from:Math.max(0,r-l+1),to:r}),o=l=>{let{from:u,to:c}=i(l);return t.from===u&&t.to===c},a=[...Cn.filter(l=>l<e.length),e.length];return s("fieldset",{class:"period",children:[s("legend",{children:"Period"}),a.map(l=>s("button",{type:"button","aria-pressed":o(l),onClick:()=>n(i(l)),children:[l===e.length?`All ${l}`:l,s("span",{class:"unseen",children:" days"})]})),s(Bn,{scope:e,selection:t,onChange:n,end:"from",label:"from"}),s(Bn,{scope:e,selection:t,onChange:n,end:"to",label:"to"}),s("label",{class:"check",children:[s("input",{type:"checkbox",checked:t.weekends,onChange:l=>n({weekends:l.currentTarget.checked})}),"weekends"]})]})}function Bn({scope:e,selection:t,onChange:n,end:r,label:i}){let o=a=>{let l=Math.round((Date.parse(a)-Date.parse(e.first))/864e5);if(Number.isNaN(l)||l<0||l>=e.length)return;let u=r==="from"?l:t.from,c=r==="to"?l:t.to;n({from:Math.min(u,c),to:Math.max(u,c)})};return s("label",{children:[i," ",s("input",{type:"date",min:e.first,max:S(e.first,e.length-1),value:S(e.first,t[r]),onChange:a=>o(a.currentTarget.value)})]})}function bo({scope:e,selection:t,onChange:n}){let r=[...e.teams].sort((i,o)=>i.name<o.name?-1:1);return s(Hn,{label:"Team",value:t.team??"",reason:Mn(t,e),options:r.map(({id:i,name:o})=>({name:i,label:o})),onChange:i=>n({team:i===""?void 0:i})})}function wo({scope:e,selection:t,onChange:n,dimension:r}){let{options:i,reason:o}=bt(r,t,e),a=l=>{let u=Object.entries(t.names).filter(([c])=>c!==r);n({names:Object.fromEntries(l===""?u:[...u,[r,l]])})};return s(Hn,{label:Q[r],value:t.names[r]??"",reason:o,options:i,onChange:a})}function Hn({label:e,value:t,reason:n,options:r,onChange:i}){let o=`filter-${e.toLowerCase()}`,a=r.findIndex(({name:l})=>l===t);return s("div",{class:"select",children:[s("label",{for:o,children:e}),s("select",{id:o,disabled:n!==void 0,"aria-describedby":n===void 0?void 0:`${o}-reason`,value:String(a),onChange:l=>i(r[Number(l.currentTarget.value)]?.name??""),children:[s("option",{value:"-1",children:"All"}),r.map((l,u)=>s("option",{value:String(u),disabled:l.reason!==void 0,children:l.reason===void 0?l.label:`${l.label} (${l.reason})`}))]}),n!==void 0&&s("small",{id:`${o}-reason`,children:n})]})}function vo({scope:e,onChange:t,fragment:n}){let[r,i]=I(""),o=async()=>{try{await navigator.clipboard.writeText(n),i(`Copied ${n}: put it behind the address of this page.`)}catch{i(`Put this behind the address of the page: ${n}`)}};return s("div",{class:"actions",children:[s("button",{type:"button",onClick:()=>t({...be(e),team:void 0}),children:"Reset"}),s("button",{type:"button",onClick:()=>{o()},children:"Copy link"}),s("span",{role:"status",children:r})]})}function Wn({scope:e,selection:t}){let n=x(t,e),[r,i]=[S(e.first,t.from),S(e.first,t.to)],o=ee(t,e),a=t.weekends?"":", weekends left out";return s("p",{class:"shown",role:"status",children:["Shown below: ",s("b",{children:r})," to ",s("b",{children:i}),", ",R(n.length,"day"),a,o!==void 0&&s(w,{children:[", ",s("b",{children:o})]}),". All days are UTC."]})}var jn,St=0;function Gn(e){clearTimeout(jn),jn=setTimeout(()=>So(e),St<20?0:150)}function So(e){St+=1,setTimeout(()=>St-=1,1e4),e!==location.hash&&history.replaceState(null,"",e)}var xo=30,Co=200;function zn(e,t,n){if(e===void 0)return{reason:"not measured"};let{from:r,to:i}=t,a=Math.ceil((i-r+1)/7)*7;if(r-a<0)return{reason:"no days before these are known"};let l=n.marks.find(({at:_})=>_>r-a&&_<=i);if(l!==void 0)return{reason:`GitHub counts differently since ${l.day}`};let u=x(t,n).filter(_=>_<n.provisionalAt),c=u.flatMap(_=>{let[g,T]=[e[_],e[_-a]];return g==null||T==null?[]:[{recent:g,previous:T}]});if(c.length===0||c.length*2<u.length)return{reason:"too few days have a counterpart"};let f=Vn(c.map(_=>_.recent)),m=Vn(c.map(_=>_.previous)),p=n.of==="users";if(Math.min(f,m)/(p?c.length:1)<(p?xo:Co))return{reason:p?"fewer than 30 users: chance":"fewer than 200: chance"};let[h,y]=[S(n.first,r-a),S(n.first,i-a)],v=`${h} to ${y}, ${R(c.length,"pair")} of days`;return{recent:f/c.length,previous:m/c.length,against:v}}function Vn(e){return e.reduce((t,n)=>t+n,0)}var ko=8,Po=70;function Je(e,t){let n=t.flatMap((i,o)=>{let a=S(e,i);if(t.length<=Po)return ae(a)===1?[{index:o,label:pn(a)}]:[];let l=o===0?void 0:S(e,t[o-1]??i);return l!==void 0&&l.slice(0,7)!==a.slice(0,7)?[{index:o,label:hn(a)}]:[]}),r=Math.ceil(n.length/ko);return n.filter((i,o)=>o%r===0)}var Kn=52;function Ze({ticks:e,x:t,height:n}){let[r,i]=e,o=r===void 0||i===void 0?Kn:t(i.index)-t(r.index),a=Math.max(1,Math.ceil(Kn/o)),l=e.filter((u,c)=>c%a===0);return s("g",{class:"axis",children:l.map(({index:u,label:c})=>s(w,{children:[s("path",{class:"base",d:`M${Math.round(t(u))} ${n-24}v4`}),s("text",{x:Math.round(t(u)),y:n-7,"text-anchor":"middle",children:c})]}))})}var A={left:46,right:10,top:16,bottom:24};function Yn({layers:e,places:t},n,r){let i=Math.max(1,...e.map(({series:l})=>Tn(l,t))),o=_e([-.5,t.length-.5],[A.left,n-A.right]),a=_e(Ve(0,i,4),[r-A.bottom,A.top]);return{x:o,y:a,width:n,height:r,step:t.length===0?0:o(1)-o(0)}}function Jn(e){let{frame:t,title:n,layers:r,places:i,scope:o,cursor:a}=e,l=t.height-A.bottom,u=i[0],c=u===void 0?"no days":`${S(o.first,u)} to ${S(o.first,i.at(-1)??u)}`;return s(pe,{title:n,text:`${r.map(({label:f})=>f).join(", ")} by day, ${c}. The table below has every value.`,width:t.width,height:t.height,children:[s(To,{...e}),s(xt,{frame:t,format:e.axis??e.format??qe}),r.map(f=>f.kind==="bars"?s("path",{class:`bars-${f.tone}`,"stroke-width":Ct(t.step,.76),d:Mo(f.series,i,t)}):s("path",{class:`line-${f.tone}`,d:Ao(f.series,i,t),"stroke-dasharray":f.dash})),s(Ze,{ticks:Je(o.first,i),x:t.x,height:t.height}),s(Pt,{...e}),a!==void 0&&s("path",{class:"cursor",d:`M${O(t.x(a))} ${A.top}V${l}`})]})}function xt({frame:e,format:t}){return s("g",{class:"axis",children:e.y.ticks(4).map(n=>s(w,{children:[s("path",{class:n===0?"base":"grid",d:`M${A.left} ${O(e.y(n))}H${e.width-A.right}`}),s("text",{x:A.left-6,y:O(e.y(n))+4,"text-anchor":"end",children:t(n)})]}))})}var Ct=(e,t)=>Math.max(1,O(e*t));function Mo(e,t,{x:n,y:r}){let i=O(r(0));return t.map((o,a)=>{let l=e[o]??0;return l===0?"":`M${O(n(a))} ${i}V${O(r(l))}`}).join("")}function Ao(e,t,{x:n,y:r}){let i=o=>(e[t[o]??-1]??null)!==null;return t.map((o,a)=>{if(!i(a))return"";let[l,u]=[O(n(a)),O(r(e[o]??0))];return i(a-1)?`L${l} ${u}`:i(a+1)?`M${l} ${u}`:`M${l-2} ${u}h4`}).join("")}function kt({places:e,scope:t,frame:n}){return s("path",{class:"provisional",d:Zn(e,n,i=>i>=t.provisionalAt)})}function To({places:e,scope:t,frame:n,chosen:r}){let i=o=>Zn(e,n,o);return s(w,{children:[r&&s("path",{class:"chosen",d:i(o=>o>=r[0]&&o<=r[1])}),e.length<=120&&s("path",{class:"weekend",d:i(o=>gt(t,o))}),s(kt,{places:e,scope:t,frame:n})]})}function Zn(e,{x:t,height:n},r){let i=[];for(let[o,a]of e.entries()){if(!r(a))continue;let l=i.at(-1);l?.last===o-1?l.last=o:i.push({first:o,last:o})}return i.map(({first:o,last:a})=>{let[l,u]=[O(t(o-.5)),O(t(a+.5))];return`M${l} ${A.top}H${u}V${n-A.bottom}H${l}Z`}).join("")}function Pt({places:e,scope:t,frame:n}){return s("g",{class:"mark",children:t.marks.map(({at:r},i)=>{let o=e.findIndex(l=>l>=r);if(o<=0)return null;let a=O(n.x(o-.5));return s(w,{children:[s("path",{d:`M${a} ${A.top}V${n.height-A.bottom}`}),s("text",{x:a,y:A.top-4,"text-anchor":"middle",children:i+1})]})})})}function D({id:e,title:t,lead:n,children:r}){return s("section",{id:e,"aria-labelledby":`${e}-title`,children:[s("h2",{id:`${e}-title`,children:t}),n!==void 0&&s("p",{class:"lead",children:n}),r]})}function z(e,t,n){let r=ee(e,t);return r===void 0?"":` Not filtered by ${r}: ${n} are known for the whole ${t.kind} only.`}function F(e,t,n){return{columns:[{title:"Day (UTC)",value:i=>S(e.first,i)},...n.map(({label:i,series:o})=>({title:i,value:a=>o[a]})),{title:"Note",value:i=>i>=e.provisionalAt?"may still be revised":""}],rows:[...t].reverse()}}function te({label:e,value:t,series:n,selection:r,scope:i,of:o,format:a=b}){let l=zn(n,r,{...i,of:o}),u=x(r,i),c=`${le(n,u)} of ${R(u.length,"day")}`,f="reason"in l?`no change told: ${l.reason}`:`${me(l.recent,l.previous,"")} against ${l.against}`,m=`${c}; ${f}`;return s(H,{label:e,value:a(t),note:m})}function U({children:e}){return s("p",{class:"nothing",children:e})}function Qn({scope:e,selection:t}){let r=x(t,e).filter(o=>!$o(e,o)).map(o=>S(e.first,o)),i=e.length-e.provisionalAt;return s(D,{id:"quality",title:"Can it be trusted?",children:[s("ul",{children:[e.lacking!==void 0&&s("li",{children:e.lacking}),s("li",{children:r.length===0?"Every chosen day has data.":`${R(r.length,"chosen day")} without data: ${Ro(r)}.`}),i>0&&s("li",{children:`The days from ${S(e.first,e.provisionalAt)} on, on tinted ground in the charts, are provisional: GitHub still revises them.`}),e.findings.map(({code:o,text:a})=>s("li",{children:[a," ",s("code",{children:o})]}))]}),e.marks.length>0&&s(w,{children:[s("h3",{children:"Where GitHub counts differently"}),s("p",{children:"A line across one of these days is no trend. The charts mark them by number."}),s("ol",{children:e.marks.map(({day:o,note:a})=>s("li",{children:[s("b",{children:o}),": ",a]}))})]})]})}function $o({series:e,counters:t},n){return[...Object.values(e),...Object.values(t)].some(r=>(r[n]??null)!==null)}function Ro(e){let t=[];for(let r of e){let i=t.at(-1);i!==void 0&&S(i[1],1)===r?i[1]=r:t.push([r,r])}return`${t.slice(0,10).map(([r,i])=>r===i?r:`${r} to ${i}`).join(", ")}${t.length>10?` and ${t.length-10} more`:""}`}var Oo=[{title:"Person",value:({login:e})=>e},{title:"Active days",value:({activeDays:e})=>e},{title:"Requests",value:({interactions:e})=>e},{title:"Lines added",value:({linesAdded:e})=>e},{title:"AI credits",value:({credits:e})=>e},{title:"Last active",value:({lastActiveDay:e})=>e??""}];function er({scope:e}){let{people:t}=e;return t===void 0?null:s(D,{id:"people",title:"People",children:[s(Xn,{title:"Most active",rows:t.mostActive}),s(Xn,{title:"No recorded activity",rows:t.idle})]})}function Xn({title:e,rows:t}){let n={columns:Oo,rows:t};return s(w,{children:[s("h3",{children:e}),k()&&s(ue,{title:e,table:n}),s(Te,{title:e,table:n})]})}var No=/^https?:\\/\\/[A-Za-z0-9.-]+(?::\\d+)?\\/[A-Za-z0-9._~/-]*$/;function tr({columns:e}){return s(D,{id:"run",title:"This run",children:[s("dl",{class:"run",children:e.run.map(({label:t,text:n,link:r})=>s(w,{children:[s("dt",{children:t}),s("dd",{children:r!==void 0&&No.test(r)?s("a",{href:r,rel:"noreferrer noopener",children:n}):n})]}))}),e.leftOut.length>0&&s("p",{children:`Left out, so that the page stays small: ${e.leftOut.join("; ")}.`}),s("p",{children:e.minimumGroupSize>1?`Groups of fewer than ${b(e.minimumGroupSize)} people are left out wherever GitHub\'s reports list people.`:"Small groups are shown too: minimum-group-size is 1."})]})}function Do({frame:e,last:t,onChange:n,from:r,to:i}){let o=fe(void 0),a=u=>{let{left:c,width:f}=u.currentTarget.getBoundingClientRect(),m=Math.round(e.x.invert((u.clientX-c)/f*e.width));return Math.min(Math.max(m,0),t)},l=()=>o.current=void 0;return{onPointerDown:u=>{u.currentTarget.setPointerCapture(u.pointerId);let c=a(u),f=m=>Math.abs(c-m)<=Math.max(2,(t+1)/60);o.current=f(r)?i:f(i)?r:c},onPointerMove:u=>{let[c,f]=[o.current,a(u)];c===void 0||f===c||n(Math.min(f,c),Math.max(f,c))},onPointerUp:l,onPointerCancel:l}}function rr(e){let{onChange:t,from:n,to:r}=e,i=Do(e);return k()?s("div",{class:"brush",...i,children:[s(nr,{...e,label:"First day of the period",at:n,onMove:o=>t(Math.min(o,r),r)}),s(nr,{...e,label:"Last day of the period",at:r,onMove:o=>t(n,Math.max(o,n))})]}):null}function nr({frame:e,last:t,dayOf:n,label:r,at:i,onMove:o}){let a={ArrowLeft:-1,ArrowRight:1,ArrowUp:1,ArrowDown:-1,PageUp:28,PageDown:-28,Home:-t,End:t},l=u=>{let c=a[u.key];c!==void 0&&(u.preventDefault(),o(Math.min(Math.max(i+c,0),t)))};return s("div",{class:"handle",role:"slider",tabIndex:0,"aria-label":r,"aria-valuemin":0,"aria-valuemax":t,"aria-valuenow":i,"aria-valuetext":We(n(i)),style:{left:`${e.x(i)/e.width*100}%`,top:`${A.top}px`,bottom:`${A.bottom}px`},onKeyDown:l})}var Eo={seats:"seats",seats_active:"seatsActive",seats_idle_30_days:"seatsIdle30",seats_idle_60_days:"seatsIdle60",seats_idle_90_days:"seatsIdle90",seats_never_used:"seatsNeverUsed",seats_unreported_activity:void 0};function Xe({series:e,metrics:t,first:n}){let r=e.seats?.findLastIndex(l=>l!==null)??-1,i=e.seats?.[r]??void 0;if(i===void 0)return;let o=S(n,r),a=Object.entries(Eo).flatMap(([l,u])=>{let f=t.find(m=>m.key===l&&m.lastDay===o)?.value??(u&&e[u]?.[r]);return typeof f=="number"?[[l,f]]:[]});return{day:o,total:i,numbers:Object.fromEntries(a)}}var Qe=200;function et(e){let{title:t,parts:n,places:r,scope:i}=e,[o,a]=de();if(a===void 0)return s("div",{class:"plot",ref:o});let l=Ae(r,i.first),u=l.length<r.length?"by week":"by day",c=`${n.map(({label:f})=>f).join(", ")}, ${u}. The table below has the values.`;return s("div",{class:"plot",ref:o,children:[s(Fo,{parts:n,places:r}),s(pe,{title:t,width:a,height:Qe,text:c,children:s(Lo,{...e,bins:l,width:a})})]})}function Lo({parts:e,scope:t,absolute:n=!1,bins:r,width:i}){let o=Io(e,r,n),a=Math.max(1,...o.flat().map(([,d])=>d)),l=_e([-.5,r.length-.5],[A.left,i-A.right]),u=_e(n?Ve(0,a,4):[0,1],[Qe-A.bottom,A.top]),c=([d,h],y)=>h>d?`M${O(l(y))} ${O(u(d))}V${O(u(h))}`:"",f=Ct(l(1)-l(0),.84),m=r.map(([d=0])=>d),p={scope:t,places:r.map(d=>d.at(-1)??0),frame:{x:l,height:Qe}};return s(w,{children:[s(kt,{...p}),s(xt,{frame:{y:u,width:i},format:n?qe:E}),o.map((d,h)=>s("path",{class:`bars-${e[h]?.tone??0}`,"stroke-width":f,d:d.map(c).join("")})),s(Ze,{ticks:Je(t.first,m),x:l,height:Qe}),s(Pt,{...p})]})}function Io(e,t,n){let r=({series:a},l)=>Math.max(0,(n?ve(a,l)?.value:N(a,l))??0),i=t.map(a=>n?1:e.reduce((l,u)=>l+r(u,a),0)||1),o=t.map(()=>0);return e.map(a=>t.map((l,u)=>{let c=o[u]??0,f=c+r(a,l)/(i[u]??1);return o[u]=f,[c,f]}))}function Fo({parts:e,places:t}){let n=e.map(({series:i})=>Math.max(0,N(i,t)??0)),r=n.reduce((i,o)=>i+o,0);return s("ul",{class:"legend",children:e.map(({label:i,tone:o},a)=>s("li",{children:[s("svg",{class:"swatch",viewBox:"0 0 12 12","aria-hidden":"true",children:s("rect",{class:`fill-${o}`,width:"12",height:"12"})}),i," ",s("b",{children:E(r===0?void 0:(n[a]??0)/r)})]}))})}function W(e){let{layers:t,places:n,height:r=230,title:i}=e,[o,a]=de(),[l,u]=I();if(a===void 0)return s("div",{class:"plot",ref:o});let c=e.format??b,f=Yn(e,a,r),m=l===void 0||l>=n.length?n.length-1:l,p=Uo(e,m,c);return s("div",{class:"plot",ref:o,children:[s(Bo,{layers:t}),s("div",{class:"canvas",children:[s(Jn,{...e,frame:f,cursor:l===void 0?void 0:m}),e.over?.(f)??s(qo,{title:i,at:m,said:p,frame:f,last:n.length-1,onMove:u})]}),e.over===void 0&&s("p",{class:"reading",children:p})]})}function Uo({layers:e,places:t,scope:n},r,i){let o=t[r];if(o===void 0)return"No day is chosen.";let a=e.map(({label:u,series:c})=>`${u} ${i(c[o])}`),l=o>=n.provisionalAt?" \\xB7 GitHub may still revise this day":"";return`${We(S(n.first,o))}: ${a.join(" \\xB7 ")}${l}`}function Bo({layers:e}){return s("ul",{class:"legend",children:e.map(({kind:t,label:n,tone:r,dash:i})=>s("li",{children:[s("svg",{class:"swatch",viewBox:"0 0 22 12","aria-hidden":"true",children:t==="bars"?s("rect",{class:`fill-${r}`,x:"5",y:"1",width:"12",height:"10"}):s("path",{class:`line-${r}`,d:"M1 6H21","stroke-dasharray":i})}),n]}))})}function qo({title:e,last:t,at:n,said:r,frame:i,onMove:o}){if(!k()||t<0)return null;let l=m=>o(Math.min(Math.max(m,0),t)),u={ArrowLeft:-1,ArrowRight:1,ArrowUp:1,ArrowDown:-1,PageUp:7,PageDown:-7,Home:-t,End:t},c=m=>{let p=u[m.key];p!==void 0&&(m.preventDefault(),l(n+p))},f=m=>{let{left:p,width:d}=m.currentTarget.getBoundingClientRect();l(Math.round(i.x.invert((m.clientX-p)/d*i.width)))};return s("div",{class:"reader",role:"slider",tabIndex:0,"aria-label":`Read ${e} day by day`,"aria-valuemin":0,"aria-valuemax":t,"aria-valuenow":n,"aria-valuetext":r,onKeyDown:c,onPointerMove:f,onPointerLeave:()=>o(void 0)})}function ir({scope:e},t){return t.flatMap(([n,r,i,o])=>{let a=e.series[n];return a===void 0?[]:[{kind:r,label:Vt[n].label,series:a,tone:i,dash:o}]})}var Ho=[["daily","bars",7],["weekly","line",2,"5 3"],["monthly","line",1],["seats","line",6,"1 3"]],Wo="Who used Copilot on a day, in the 7 and in the 28 days up to it. A person is one person in each.";function sr(e){let{scope:t,selection:n,onChange:r}=e,i=Array.from({length:t.length},(u,c)=>c),o=ir(e,[["monthly","line",1],["seats","line",6,"1 3"],...t.series.monthly===void 0?[["daily","line",2]]:[]]);if(o.length===0||t.length<2)return null;let{from:a,to:l}=n;return s(L,{wide:!0,title:"All days that are known",text:`${R(t.length,"day")} from ${t.first}. The shaded days are those shown below; drag on the chart, or move its two ends with the arrow keys, to choose others.`,table:F(t,jo(i,t.first),o),children:s(W,{title:"All days that are known",layers:o,places:i,scope:t,height:150,chosen:[a,l],over:u=>s(rr,{frame:u,from:a,to:l,last:t.length-1,dayOf:c=>S(t.first,c),onChange:(c,f)=>r({from:c,to:f})})})})}var jo=(e,t)=>Ae(e,t).map(n=>n.at(-1)??0);function ar(e){let{scope:t,selection:n}=e,r=t.teams.find(({id:u})=>u===n.team),i=x(n,t),o=r===void 0?ir(e,Ho):Vo(r),a=r===void 0?z(n,t,"people"):"",l=r===void 0?"Active users":`Active users, team ${r.name}`;return s(D,{id:"growing",title:"Are we growing?",children:[s(Go,{...e}),o.length===0?s(U,{children:"No report of these days counts active users."}):s(L,{wide:!0,title:l,text:`${r===void 0?Wo:"Members that used Copilot on a day, and all members."}${a}`,table:F(t,i,o),children:s(W,{title:l,layers:o,places:i,scope:t})})]})}function Go({scope:e,selection:t}){let n=e.teams.find(({id:c})=>c===t.team),r=Math.min(t.to,e.provisionalAt-1),i={...t,to:r,weekends:!1},o=n===void 0?e.series.daily:n.series.active,a=ve(e.series.monthly,x(t,e)),l="Daily users, mean of settled weekdays",u=we(o,x(i,e));return s("dl",{class:"facts",children:[s(te,{scope:e,label:l,value:u,series:o,selection:i,of:"users"}),n===void 0&&a!==void 0&&s(H,{label:"Monthly users",value:b(a.value),note:`the 28 days up to ${S(e.first,a.at)}`})]})}function Vo({series:e}){let{active:t,members:n}=e;return[...t?[{kind:"bars",label:"Active users",series:t,tone:7}]:[],...n?[{kind:"line",label:"Members",series:n,tone:6,dash:"1 3"}]:[]]}var zo=[["seats_active","Active in the last 28 days",3],["seats_idle_30_days","Idle for 30 days or more",4],["seats_idle_60_days","of these, for 60 days or more",4],["seats_idle_90_days","of these, for 90 days or more",4],["seats_never_used","Never used, assigned a week ago or earlier",5],["seats_unreported_activity","Unused by the list, but with rows in the usage reports",6]];function lr(e){let t=Xe(e.scope);return t===void 0?s(D,{id:"unused",title:"Who does not use it?",children:[s(U,{children:["Usage reports list only people with activity. Which seats are never used or idle is in the list of seats (",s("code",{children:"report-type: seats"}),"): this page has none."]}),s(or,{...e})]}):s(D,{id:"unused",title:"Who does not use it?",children:s("div",{class:"figures",children:[s(Yo,{seats:t}),s(or,{...e})]})})}var Ko=[{title:"Seats",value:({label:e})=>e},{title:"People",value:({value:e})=>e}];function Yo({seats:{day:e,total:t,numbers:n}}){let r=zo.flatMap(([o,a,l])=>{let u=n[o];return u===void 0?[]:[{label:a,value:u,tone:l,note:`(${E(u/t)})`}]}),i={columns:Ko,rows:[{label:"All",value:t},...r]};return s(L,{title:`${R(t,"seat")} on ${e}`,text:"From the list of seats. Its activity counts every surface and lags up to a day; new seats get a week before they count as never used.",table:i,children:s(Sn,{title:"Seats",bars:r,whole:t})})}var Jo=[6,7,2,1,3,4,5];function or({scope:e,selection:t}){let n=x(t,e),r=e.phases.map(({number:o,name:a,users:l},u)=>({key:String(o),label:V(a),series:l,tone:Jo[u]??0}));if(r.length===0)return null;let i=z(t,e,"phases");return s(L,{title:"How deep?",text:`GitHub\'s adoption phases, from no activity to work with agents: users of each over time. Long periods by week, each with its newest day.${i}`,table:F(e,n,r),children:s(et,{title:"How deep?",parts:r,places:n,scope:e,absolute:!0})})}var Zo=({share:e})=>E(e),$e=[{key:"name",title:"Team",value:({name:e})=>e},{key:"members",title:"Members",value:({members:e})=>e},{key:"active",title:"Active on a weekday",value:({active:e})=>e},{key:"share",title:"Share active",value:({share:e})=>e,text:Zo},{key:"interactions",title:"Requests",value:({interactions:e})=>e},{key:"linesAdded",title:"Lines added",value:({linesAdded:e})=>e},{key:"credits",title:"AI credits",value:({credits:e})=>e},{key:"days",title:"Days",value:({days:e})=>e}];function cr(e,{key:t,down:n}){return[...e].sort((r,i)=>ur(r[t],i[t])*(n?-1:1)||ur(r.name,i.name))}function ur(e,t){if(typeof e=="string"&&typeof t=="string")return e<t?-1:e>t?1:0;let n=r=>typeof r=="number"?r:-1;return n(e)-n(t)}function fr({rows:e,places:t,first:n,sort:r,onSort:i}){return s("div",{class:"scroll",tabIndex:0,role:"region","aria-label":"Table: Teams",children:s("table",{class:"teams",children:[s("thead",{children:s("tr",{children:[$e.map(({key:o,title:a})=>s(Xo,{name:o,title:a,sort:r,onSort:i})),s("th",{scope:"col",children:"Active over time"})]})}),s("tbody",{children:e.map(o=>s("tr",{children:[s("th",{scope:"row",children:o.name}),$e.slice(1).map(({value:a,text:l})=>s("td",{children:l?.(o)??b(Number(a(o)??NaN))})),s("td",{children:s(ze,{values:Ye(o.team.series.active??[],t,n),tone:1})})]}))})]})})}function Xo({name:e,title:t,sort:n,onSort:r}){let i=k(),o=n.key===e,a={key:e,down:o?!n.down:e!=="name"};return s("th",{class:e==="name"?void 0:"number",scope:"col","aria-sort":o?n.down?"descending":"ascending":void 0,children:i?s("button",{type:"button",class:"sort",onClick:()=>r(a),children:t}):t})}function Qo(e,{scope:t,selection:n}){let r=x(n,t),i=x({...n,weekends:!1},t),o=ve(e.series.members,r)?.value,a=we(e.series.active,i);return{team:e,name:e.name,members:o,active:a,share:o===void 0||a===void 0||o===0?void 0:a/o,interactions:N(e.measures.interactions,r),linesAdded:N(e.measures.linesAdded,r),credits:N(e.series.credits,r),days:le(e.series.active,r)}}function dr(e){let{scope:t,minimum:n}=e,r=t.teams.map(o=>Qo(o,e)).filter(({days:o})=>o>0),i=n>1?` Weeks in which on no day ${n} members of a team were active are left out.`:"";return s(D,{id:"teams",title:"Which teams?",lead:`A person in two teams counts in both, so teams do not add up.${i}`,children:r.length===0?s(U,{children:["No team of these days can be shown. Teams need ",s("code",{children:"users-1-day"})," and"," ",s("code",{children:"user-teams-1-day"})," of the same days."]}):s(w,{children:[s(ei,{...e,rows:r}),s(ni,{...e,rows:r})]})})}function ei({scope:e,selection:t,rows:n}){let[r,i]=I({key:"share",down:!0}),[o,a]=I(""),l=o.toLowerCase(),u=cr(n.filter(({name:f})=>f.toLowerCase().includes(l)),r),c=$e.find(({key:f})=>f===r.key)?.title??"";return s(w,{children:[s(ti,{search:o,onSearch:a,rows:u}),s("p",{class:"reading",role:"status",children:[R(u.length,"team")," by \\u201C",c,"\\u201D, ",r.down?"largest":"smallest"," first."]}),s(fr,{rows:u,sort:r,onSort:i,places:x(t,e),first:e.first})]})}function ti({search:e,onSearch:t,rows:n}){return k()?s("div",{class:"team-tools",children:[s("label",{children:["Search teams"," ",s("input",{type:"search",value:e,onInput:r=>t(r.currentTarget.value)})]}),s(ue,{title:"Teams",table:{columns:$e,rows:n}})]}):null}function ni({scope:e,selection:t,onChange:n,rows:r}){if(!k()||r.length<2)return null;let i=(u,c)=>n({compare:[0,1].map(f=>f===u?c:t.compare[f]??"")}),o=t.compare.flatMap((u,c)=>ri(e,u,c)),a=x(t,e),l=F(e,a,o);return s("div",{class:"compare",children:[["Compare","with"].map((u,c)=>s("label",{children:[u," ",s("select",{value:t.compare[c]??"",onChange:f=>i(c,f.currentTarget.value),children:[s("option",{value:"",children:"a team"}),r.map(({team:f})=>s("option",{value:f.id,children:f.name}))]})]})),o.length===2&&s(L,{wide:!0,title:"Two teams",text:"Share of the members that was active on each day.",table:l,children:s(W,{title:"Two teams",layers:o,places:a,scope:e,height:190,format:E})})]})}function ri(e,t,n){let r=e.teams.find(a=>a.id===t);if(r===void 0)return[];let i=Array.from({length:e.length},(a,l)=>{let u=r.series.active?.[l]??null,c=r.series.members?.[l]??0;return u===null||c===0?null:u/c}),o=n===0?{tone:1}:{tone:4,dash:"5 3"};return[{kind:"line",label:r.name,series:i,...o}]}function mr(e){let{scope:t,selection:n}=e,r=wt(n,t),i=x(n,t),o=j.filter(l=>r[l]!==void 0),a=ee(n,t);return s(D,{id:"use",title:"How much is it used?",children:[s("dl",{class:"facts",children:[o.map(l=>s(te,{selection:n,scope:t,of:"events",label:Z[l].label,value:N(r[l],i),series:r[l]})),s(ai,{...e,measures:r})]}),o.length===0&&s(U,{children:["No report of these days counts use",a===void 0?"":` of ${a}`,"."]}),s(li,{...e,known:o}),s(oi,{...e,measures:r})]})}function oi({scope:e,selection:t,measures:n}){let i=[t.measure,...j].find(f=>n[f]!==void 0),o=i&&n[i];if(i===void 0||o===void 0)return null;let a=ee(t,e),{label:l}=Z[i],u=a===void 0?l:`${l}, ${a}`,c=x(t,e);return s(L,{wide:!0,title:u,text:`Summed over all ${t.team===void 0?"people":"members of the team"}, by day.${ii(t,e)} An agent makes many suggestions and lines for one request, so the measures do not compare with each other.`,table:F(e,c,si(n)),children:s(W,{title:u,places:c,scope:e,layers:[{kind:"bars",label:l,series:o,tone:1}]})})}function ii(e,t){if(Object.keys(e.names).length===0)return"";let n=(l,u)=>j.some(c=>(l[c]?.[u]??null)!==null),r=An(e,t),i=wt(e,t),a=x(e,t).filter(l=>n(r,l)&&!n(i,l)).length;return a===0?"":` On ${R(a,"day")} it is not listed by itself: it was not used, or is one of the others.`}function si(e){return j.flatMap(t=>{let n=e[t];return n===void 0?[]:[{label:Z[t].label,series:n}]})}function ai({scope:e,selection:t,measures:n}){let r=ee(t,e),i=t.names.feature==="code_completion";if(r!==void 0&&!i)return null;let o=x(t,e),a=N(i?n.generations:e.series.suggested,o),l=N(i?n.acceptances:e.series.accepted,o);return a===void 0||l===void 0||a===0?null:s(H,{label:"Completions accepted",value:E(l/a),note:`${b(l)} of ${b(a)} shown`})}function li({selection:e,onChange:t,known:n}){return!k()||n.length<2?null:s("fieldset",{class:"measures",children:[s("legend",{class:"unseen",children:"Measure of the charts"}),n.map(r=>s("button",{type:"button","aria-pressed":e.measure===r,onClick:()=>t({measure:r}),children:Z[r].label}))]})}var ui=6;function pr(e){let{scope:t}=e,n=Object.keys(Q).filter(r=>t.splits[r]!==void 0);return s(D,{id:"used",title:"What is used?",children:n.length===0?s(U,{children:"No report of these days says what is used."}):s("div",{class:"figures",children:n.map(r=>s(di,{...e,dimension:r}))})})}function ci({scope:e,selection:t},n){let r=Object.keys(t.names).filter(u=>u!==n);if(t.team!==void 0||r.length>1)return;let[i]=r;if(i===void 0)return e.splits[n];let o=Me([n,i]),a=o&&e.splits[o],l=o===void 0?0:se(o).indexOf(n);return a?.filter(({names:u})=>u[1-l]===t.names[i]).map(({names:u,measures:c})=>({names:[u[l]??""],measures:c}))}function fi(e,t,n){return e.flatMap(({names:r,measures:i})=>{let o=i[t];return o===void 0?[]:[{key:r[0]??"",series:o,volume:N(o,n)??0}]}).sort((r,i)=>i.volume-r.volume)}function di(e){let{scope:t,selection:n,dimension:r}=e,i=ci(e,r),o=i??t.splits[r]??[],a=x(n,t),l=d=>o.some(({measures:h})=>h[d]!==void 0),u=[n.measure,...j].find(l);if(u===void 0)return null;let c=fi(o,u,a),{label:f}=Z[u],m=`By ${ge[r]}`,p=i===void 0?z(n,t,"these shares"):"";return s(L,{title:m,text:`Shares of ${f.toLowerCase()}.${p}`,table:{columns:mi(Q[r],f,c),rows:c},children:s(et,{title:m,places:a,scope:t,parts:pi(c,t.length)})})}function mi(e,t,n){let r=n.reduce((o,{volume:a})=>o+a,0),i=({volume:o})=>r===0?void 0:o/r;return[{title:e,value:({key:o})=>V(o)},{title:"GitHub\'s key",value:({key:o})=>o},{title:t,value:({volume:o})=>o},{title:"Share",value:i,text:o=>E(i(o))}]}function pi(e,t){let n=e.filter(({key:a})=>!["others","unknown",""].includes(a)).slice(0,ui),r=e.filter(a=>!n.includes(a)),i=n.map(({key:a,series:l},u)=>({key:a,label:V(a),series:l,tone:u+1}));if(r.length===0)return i;let o=Array.from({length:t},(a,l)=>r.reduce((u,c)=>u+(c.series[l]??0),0));return[...i,{key:"others",label:"Others",series:o,tone:0}]}function hr(e){let{scope:t,selection:n}=e,r=t.teams.find(({id:a})=>a===n.team),i=r===void 0?t.series.credits:r.series.credits,o=r===void 0?t.series.creditUsers:void 0;return s(D,{id:"cost",title:"What does it cost?",lead:"Credits measure use; they are no invoice. Included ones count too, so no price is told.",children:[s("dl",{class:"facts",children:[s(hi,{...e,credits:i}),s(_i,{...e})]}),i===void 0?s(U,{children:["AI credits come from user rows (",s("code",{children:"users-1-day"})," or ",s("code",{children:"users-28-day"}),"): these days have none."]}):s(yi,{...e,credits:i,people:o})]})}function hi({scope:e,selection:t,credits:n,minimum:r}){if(n===void 0)return null;let i=x(t,e),o=r>1&&t.team===void 0?`; days on which fewer than ${b(r)} people used some are left out`:"";return s(w,{children:[s(te,{selection:t,scope:e,of:"events",label:"AI credits",value:N(n,i),series:n}),s(H,{label:"Days with credits",value:`${le(n,i)} of ${i.length}`,note:`their users overlap from day to day and do not add up${o}`})]})}function yi({scope:e,selection:t,credits:n,people:r}){let i=x(t,e),o={kind:"bars",label:"AI credits",series:n,tone:4},a=r===void 0?[o]:[o,{label:"Users with credits",series:r}],l=t.team===void 0?z(t,e,"credits"):"";return s(L,{wide:!0,title:"AI credits by day",text:`From user reports.${l}`,table:F(e,i,a),children:s(W,{title:"AI credits by day",places:i,scope:e,layers:[o],height:190})})}function _i({scope:e}){let t=Xe(e),{seatPrice:n}=e;if(t===void 0||n===void 0)return null;let{seats_never_used:r=0,seats_idle_30_days:i=0}=t.numbers,o=He(n.amount,n);return s(w,{children:[s(H,{label:"Seats without use, a month",value:He((r+i)*n.amount,n),note:`${R(r,"seat")} never used and ${b(i)} idle for 30 days or more, at the given price of ${o}; no bill`}),s(H,{label:"All seats, a month",value:He(t.total*n.amount,n),note:`${R(t.total,"seat")} on ${t.day}`})]})}function yr(e){let{created:t,createdByCopilot:n,merged:r}=e.scope.series;return(t??n??r)===void 0?s(D,{id:"effect",title:"What comes of it?",children:s(U,{children:"No report of these days counts pull requests."})}):s(D,{id:"effect",title:"What comes of it?",lead:"What happened beside the use of Copilot. It does not show what Copilot caused.",children:[s(gi,{...e}),s("div",{class:"figures",children:[s(bi,{...e}),s(Si,{...e})]})]})}function gi({scope:e,selection:t}){let{created:n,createdByCopilot:r,merged:i,reviewedByCopilot:o}=e.series,a=x(t,e),[l,u]=[N(n,a),N(r,a)];return s("dl",{class:"facts",children:[[["Pull requests created",n],["Created by Copilot",r],["Merged",i],["Reviewed by Copilot",o]].map(([f,m])=>{let p=N(m,a);return m===void 0?null:s(te,{label:f,series:m,value:p,selection:t,scope:e,of:"events"})}),l!==void 0&&u!==void 0&&l>0&&s(H,{label:"Share by Copilot",value:E(u/l),note:`${b(u)} of ${b(l)} created`})]})}var Se=(e,t,n)=>t===void 0?[]:[{label:e,series:t,...n}];function bi({scope:e,selection:t}){let{created:n,createdByCopilot:r,merged:i,reviewedByCopilot:o}=e.series,a=x(t,e),l=[...Se("Created",n,{kind:"bars",tone:7}),...Se("Created by Copilot",r,{kind:"line",tone:1}),...Se("Reviewed by Copilot",o,{kind:"line",tone:2,dash:"5 3"})],u=[...l,...Se("Merged",i,{kind:"line",tone:3})],c=z(t,e,"pull requests");return s(L,{title:"Pull requests",text:`Of all repositories, by day. One reviewed on two days counts on both.${c}`,table:F(e,a,u),children:s(W,{title:"Pull requests",layers:l,places:a,scope:e,height:200})})}var wi=e=>e===null?null:e/60,vi=e=>dn(e==null?e:e*60);function Si({scope:e,selection:t}){let{minutesToMerge:n,minutesToMergeByCopilot:r}=e.series,i=x(t,e),o=[...Se("All",n,{kind:"line",tone:2,dash:"5 3"}),...Se("By Copilot",r,{kind:"line",tone:1})];if(o.length===0)return null;let a=o.map(l=>({...l,series:l.series.map(wi)}));return s(L,{title:"Time to merge",text:"The median of what was merged on each day. Medians of days do not combine into one.",table:F(e,i,o.map(l=>({...l,label:`${l.label}, minutes`}))),children:s(W,{title:"Time to merge",layers:a,places:i,scope:e,height:200,format:vi,axis:l=>`${b(l)} h`})})}var xi={none:"Contains no names of people.",names:"Contains names of people: share it with care.",pseudonyms:"Contains pseudonyms of people: share it with care."};function _r({columns:e,live:t}){let[n,r]=I(0),i=e.scopes[n];return s(yt.Provider,{value:t,children:[s("header",{children:[s("p",{class:"kicker",children:"GitHub Copilot usage"}),s("h1",{children:e.scopes.length===1&&i!==void 0?i.slug:`${b(e.scopes.length)} ${i?.kind??"scope"}s`}),s("p",{class:"privacy",children:[s("b",{children:xi[e.names]}),e.minimumGroupSize>1&&` Teams and other groups below ${e.minimumGroupSize} people are left out.`]})]}),s("main",{children:[e.scopes.length>1&&s(ki,{columns:e,at:n,onChoose:r}),i===void 0?s("p",{class:"nothing",children:"This run has no numbers to show."}):s(Mi,{columns:e,scope:i,at:n,onScope:r},n),s(tr,{columns:e})]})]})}var Ci=["monthly_active_users","weekday_active_users","seats","ai_credits_used","pull_requests_created_by_copilot"];function ki({columns:{scopes:e},at:t,onChoose:n}){let r=k(),i=(l,u)=>l.metrics.find(c=>c.key===u),o=Ci.flatMap(l=>e.flatMap(u=>i(u,l)??[])[0]??[]),a=(l,u)=>r?s("button",{type:"button","aria-pressed":u===t,onClick:()=>n(u),children:l.slug}):`${l.slug}${u===0?" (below)":""}`;return s("div",{class:"scroll",tabIndex:0,role:"region","aria-label":"Table: all scopes",children:s("table",{children:[s("thead",{children:s("tr",{children:["Shown below",...o.map(({label:l})=>l)].map(l=>s("th",{scope:"col",children:l}))})}),s("tbody",{children:e.map((l,u)=>s("tr",{children:[s("th",{scope:"row",children:a(l,u)}),o.map(({key:c})=>s("td",{children:Pi(i(l,c))}))]}))})]})})}var Pi=e=>e===void 0?"n/a":Pe(e.value,e.unit);function Mi({columns:e,scope:t,at:n,onScope:r}){let{fragment:i,...o}=Ai(t,{columns:e,at:n,onScope:r}),a={scope:t,...o},{selection:l}=o,u=[t,l.from,l.to,l.weekends];return s(w,{children:[s(tt,{by:[t],children:()=>s(Fn,{scope:t})}),s(tt,{by:u,children:()=>s(sr,{...a})}),s(qn,{...a,fragment:i}),s(Wn,{...a}),s(ar,{...a}),s(lr,{...a}),s(mr,{...a}),s(tt,{by:[...u,l.compare],children:()=>s(dr,{...a,minimum:e.minimumGroupSize})}),s(hr,{...a,minimum:e.minimumGroupSize}),s(yr,{...a}),s(pr,{...a}),s(tt,{by:u,children:()=>s(Qn,{...a})}),s(er,{scope:t})]})}function tt({by:e,children:t}){return s(w,{children:Be(t,[...e])})}function Ai(e,{columns:t,at:n,onScope:r}){let[i,o]=I(()=>be(e)),a=t.scopes.length>1?`scope=${encodeURIComponent(e.slug)}&`:"",l=c=>`#${a}${kn(c,e)}`;rn(()=>{let c=()=>{let f=new URLSearchParams(location.hash.slice(1)).get("scope"),m=t.scopes.findIndex(({slug:p})=>p===f);m>=0&&m!==n?r(m):o(Pn(location.hash,e))};return location.hash.length>1&&c(),addEventListener("hashchange",c),()=>removeEventListener("hashchange",c)},[e]);let u=sn(c=>o(f=>{let m={...f,...c};return Gn(l(m)),m}),[e]);return{selection:i,onChange:u,fragment:l(i)}}var Ti="$series";function gr(e){let n=4+new DataView(e.buffer,e.byteOffset).getUint32(0),r=e.subarray(n);return JSON.parse(new TextDecoder().decode(e.subarray(4,n)),(i,o)=>{let a=o?.[Ti];return a===void 0?o:$i(r,a)})}function $i(e,[t,n,r]){let i=[];for(let o=0;o<n;o+=1){let a=0;for(let l=r-1;l>=0;l-=1)a=a*256+(e[t+l*n+o]??0);i.push(a===0?null:a-1)}return i}async function Ri(){let e=document.getElementById("data"),t=document.getElementById("page");if(t===null||e===null)return;let n=jt(e.textContent,Number(e.dataset.bytes)),r=new Blob([n]).stream().pipeThrough(new DecompressionStream("deflate")),i=gr(new Uint8Array(await new Response(r).arrayBuffer()));t.textContent="",qt(s(_r,{columns:i,live:!0}),t)}Ri();})();';
      const STYLE = ':root{color-scheme:light dark;--ground: #ffffff;--raised: #f6f7f9;--text: #1b1f24;--quiet: #57606a;--edge: #d5dae0;--accent: #1f5fbf;--tone-0: #9aa4af;--tone-1: #1f5fbf;--tone-2: #8a4bb8;--tone-3: #17806d;--tone-4: #b45f06;--tone-5: #b3365b;--tone-6: #4b5563;--tone-7: #9cc0ee;--weekend: #eef1f4;--chosen: #dbe8fa;--hatch: #f6e7c8}@media screen and (prefers-color-scheme:dark){:root{--ground: #0f1318;--raised: #181d24;--text: #e8ebef;--quiet: #a3adb8;--edge: #323a44;--accent: #7eb0f7;--tone-0: #6d7783;--tone-1: #7eb0f7;--tone-2: #c79bea;--tone-3: #4fc4ac;--tone-4: #eba65a;--tone-5: #f08aab;--tone-6: #b8c0ca;--tone-7: #34577f;--weekend: #171c22;--chosen: #1d2f49;--hatch: #3a3118}}*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}#page{max-width:1180px;margin:0 auto;padding:28px 24px 64px}h1,h2,h3,p,ul,dl,dd,figure{margin:0}h1{font-size:34px;line-height:1.15;letter-spacing:-.02em}h2{font-size:22px;letter-spacing:-.01em;margin-bottom:4px}h3{font-size:15px}code{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:.9em;background:var(--raised);padding:1px 4px;border-radius:4px}a{color:var(--accent)}.kicker{color:var(--quiet);font-weight:600}.privacy,.lead,figcaption p,.reading,.nothing,.shown,small{color:var(--quiet)}.privacy{margin-top:6px}.privacy b,.shown b{color:var(--text)}section{margin-top:44px}header+main>section:first-child{margin-top:28px}.lead{max-width:78ch;margin-bottom:14px}.nothing{padding:14px 16px;background:var(--raised);border-radius:8px}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;padding:0;list-style:none}.card{padding:16px 18px;background:var(--raised);border:1px solid var(--edge);border-radius:10px}.card h3{color:var(--quiet);font-weight:600}.card .big{display:flex;justify-content:space-between;align-items:center;gap:12px;font-size:34px;line-height:1.3;font-weight:650;letter-spacing:-.02em}.card .change{color:var(--quiet);font-size:13px;margin-top:6px}.card .change b{color:var(--text)}.card.lacking p{color:var(--quiet);margin-top:8px}.changed{margin:14px 0}.spark{width:110px;height:30px;flex:none}td .spark{display:block}.controls{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:10px 16px;align-items:flex-start;margin-top:22px;padding:12px 0;background:var(--ground);border-block:1px solid var(--edge)}fieldset{border:0;margin:0;padding:0}.period{display:flex;flex-wrap:wrap;gap:6px;align-items:center;width:100%}.period legend,.select label{font-size:13px;font-weight:600;color:var(--quiet)}.period legend{float:left;margin-right:4px}.select{display:flex;flex-direction:column;flex:1 1 130px;min-width:0;max-width:210px}.select small{font-size:12px;line-height:1.3}.check{display:flex;gap:5px;align-items:center;margin-left:6px}.actions{display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding-top:21px}.actions span{font-size:13px;color:var(--quiet)}button,select,input[type=date],input[type=search]{font:inherit;font-size:14px;min-height:32px;color:var(--text);background:var(--raised);border:1px solid var(--edge);border-radius:7px;padding:3px 10px;max-width:100%}button{cursor:pointer}button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--ground);font-weight:600}select:disabled{color:var(--quiet);cursor:not-allowed}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.quiet{font-size:12px;min-height:26px;padding:1px 8px;color:var(--quiet);background:transparent}.measures,.team-tools,.compare{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:12px 0}.compare figure{width:100%}.shown{margin-top:12px}.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px 24px;margin:12px 0 4px}.facts:empty{display:none}.fact dt{font-size:13px;color:var(--quiet)}.fact b{font-size:22px;letter-spacing:-.01em}.fact small{display:block;font-size:12px;line-height:1.35}.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18px 28px;align-items:start}figure{position:relative;min-width:0;margin-top:16px}figcaption p{font-size:13px;max-width:84ch}figure .tools{position:absolute;top:0;right:0;display:flex;gap:6px}figcaption h3{min-height:28px;padding-right:110px}.plot{margin-top:8px}.canvas{position:relative}svg.chart{display:block;width:100%;height:auto}.chart text{font-size:12px;fill:var(--quiet);font-family:inherit}.chart .strong{font-weight:700;fill:var(--text)}.legend{display:flex;flex-wrap:wrap;gap:2px 16px;padding:0;list-style:none;font-size:13px}.swatch{height:11px;width:auto;margin-right:3px;vertical-align:-1px}.grid,.base{stroke:var(--edge);stroke-opacity:.7;fill:none}.base{stroke:var(--quiet)}.weekend{fill:var(--weekend)}.chosen{fill:var(--chosen)}.provisional{fill:var(--hatch)}.track{fill:var(--weekend)}.mark path{stroke:var(--tone-5);stroke-dasharray:2 3}.mark text{fill:var(--tone-5);font-weight:700}.cursor{stroke:var(--text)}[class^=line-]{fill:none;stroke-width:2;stroke-linejoin:round}.fill-0{fill:var(--tone-0)}.fill-1{fill:var(--tone-1)}.fill-2{fill:var(--tone-2)}.fill-3{fill:var(--tone-3)}.fill-4{fill:var(--tone-4)}.fill-5{fill:var(--tone-5)}.fill-6{fill:var(--tone-6)}.fill-7{fill:var(--tone-7)}.bars-0{stroke:var(--tone-0)}.line-1,.bars-1{stroke:var(--tone-1)}.line-2,.bars-2{stroke:var(--tone-2)}.line-3,.bars-3{stroke:var(--tone-3)}.line-4,.bars-4{stroke:var(--tone-4)}.line-5,.bars-5{stroke:var(--tone-5)}.line-6,.bars-6{stroke:var(--tone-6)}.line-7,.bars-7{stroke:var(--tone-7)}.reading{font-size:13px;min-height:1.5em}.reader,.brush{position:absolute;inset:0;cursor:crosshair;touch-action:pan-y}.handle{position:absolute;width:12px;margin-left:-6px;border:2px solid var(--accent);border-block:0;border-radius:3px;background:color-mix(in srgb,var(--accent) 25%,transparent);cursor:ew-resize}.scroll{overflow-x:auto;max-height:460px;overflow-y:auto}table{border-collapse:collapse;font-size:13px;min-width:100%}th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--edge);vertical-align:top;overflow-wrap:normal}thead th{position:sticky;top:0;background:var(--ground);vertical-align:bottom}th.number,.number .sort{text-align:right}tbody th{font-weight:500}td{text-align:right;white-space:nowrap}td.text{text-align:left;white-space:normal}.sort{border:0;background:none;padding:0;font-weight:700;font-size:13px;text-align:left}[aria-sort=descending] .sort:after{content:" \\2193"}[aria-sort=ascending] .sort:after{content:" \\2191"}details{margin-top:6px}summary{cursor:pointer;font-size:13px;color:var(--accent)}.all-numbers{display:flex;gap:12px;align-items:flex-start}.all-numbers details{min-width:0}.run{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin-bottom:12px}.run dt{color:var(--quiet)}@media(max-width:900px){.cards{grid-template-columns:repeat(2,1fr)}.figures{grid-template-columns:minmax(0,1fr)}.controls{position:static}}@media(max-width:520px){#page{padding:18px 14px 48px}h1{font-size:27px}.cards{grid-template-columns:minmax(0,1fr)}.select{flex-basis:45%;max-width:none}.run{grid-template-columns:1fr}svg.still text{font-size:20px}}@media print{:root{color-scheme:light}.controls,.tools,.measures,.team-tools,.compare>label,button.quiet,.reader,.brush{display:none}body{font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}figure,.card{break-inside:avoid}.scroll{max-height:none;overflow:visible}}@media(forced-colors:active){.chart,.swatch,.spark{forced-color-adjust:none;background:var(--ground)}}@media(prefers-reduced-motion:reduce){*{scroll-behavior:auto}}';
      var model = __webpack_require__(4934);
      ;
      const MOST_DATA = Math.floor(2 * 1024 * 1024 * 6.5 / 8);
      const CUTS = [
        {
          what: "pairs of language, model and feature",
          cut: (scope) => ({
            ...scope,
            splits: Object.fromEntries(model.U.filter((split) => !split.includes("+")).map((split) => [split, scope.splits[split]]))
          })
        },
        {
          what: "all but the 200 largest teams",
          cut: (scope) => ({ ...scope, teams: largest(scope, 200) })
        },
        {
          what: "breakdowns by feature, IDE, language and model",
          cut: (scope) => ({ ...scope, splits: {} })
        },
        { what: "teams", cut: (scope) => ({ ...scope, teams: [] }) }
      ];
      function fitted(columns, packed2, limit = MOST_DATA) {
        let kept = columns;
        let data = packed2(kept);
        for (const { what, cut } of CUTS) {
          if (data.length <= limit)
            break;
          kept = { ...kept, scopes: kept.scopes.map(cut), leftOut: [...kept.leftOut, what] };
          data = packed2(kept);
        }
        return { columns: kept, data };
      }
      function largest({ teams }, most) {
        const size = ({ series }) => Math.max(0, ...(series.members ?? []).map((value) => value ?? 0));
        return [...teams].sort((one, other) => size(other) - size(one)).slice(0, most);
      }
      var preact = __webpack_require__(4137);
      var hooks = __webpack_require__(8479);
      ;
      const Live = (0, preact.q6)(false);
      const useLive = () => (0, hooks.NT)(Live);
      const STILL_WIDTH = 640;
      const LEAST_WIDTH = 240;
      function useWidth() {
        const ref = (0, hooks.li)(null);
        const live = useLive();
        const [width, setWidth] = (0, hooks.J0)(live ? void 0 : STILL_WIDTH);
        (0, hooks.Nf)(() => {
          const element = ref.current;
          if (!live || element === null)
            return void 0;
          const measure = () => setWidth(Math.max(LEAST_WIDTH, Math.round(element.clientWidth)));
          const observer = new ResizeObserver(measure);
          observer.observe(element);
          measure();
          return () => observer.disconnect();
        }, [live]);
        return [ref, width];
      }
      var page_numbers = __webpack_require__(8629);
      ;
      function Picture({ title, text, width, height, children }) {
        const id2 = (0, hooks.Bi)();
        return (0, jsxRuntime.FD)("svg", { class: useLive() ? "chart" : "chart still", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id2}t ${id2}d`, children: [(0, jsxRuntime.Y)("title", { id: `${id2}t`, children: title }), (0, jsxRuntime.Y)("desc", { id: `${id2}d`, children: text }), children] });
      }
      var d3_array = __webpack_require__(5793);
      ;
      function linear([low, high], [start, end]) {
        const slope = (end - start) / (high - low || 1);
        return Object.assign((value) => start + (value - low) * slope, {
          invert: (pixel) => low + (pixel - start) / slope,
          ticks: (count) => (0, d3_array.Zc)(low, high, count)
        });
      }
      const round = (value) => Math.round(value * 10) / 10;
      ;
      const ROW = 34;
      function Bars({ title, bars, whole }) {
        const [box, width] = useWidth();
        if (width === void 0)
          return (0, jsxRuntime.Y)("div", { class: "plot", ref: box });
        const most = Math.max(1, whole ?? 0, ...bars.map(({ value }) => value));
        const size = (value) => round(Math.max(0, value) / most * (width - 8));
        const height = bars.length * ROW + 4;
        return (0, jsxRuntime.Y)("div", { class: "plot", ref: box, children: (0, jsxRuntime.Y)(Picture, { title, width, height, text: bars.map(({ label, value }) => `${label}: ${(0, page_numbers.U9)(value)}`).join("; "), children: bars.map((bar, index) => (0, jsxRuntime.Y)(BarRow, { bar, top: index * ROW, size, whole: most })) }) });
      }
      function BarRow({ bar: { label, value, note, tone }, top, size, whole }) {
        return (0, jsxRuntime.FD)("g", { class: "bar", children: [(0, jsxRuntime.FD)("text", { x: "0", y: top + 13, children: [label, " ", (0, jsxRuntime.Y)("tspan", { class: "strong", children: (0, page_numbers.U9)(value) }), " ", note] }), (0, jsxRuntime.Y)("rect", { class: "track", x: "0", y: top + 19, width: size(whole), height: "9", rx: "2" }), (0, jsxRuntime.Y)("rect", { class: `fill-${tone}`, x: "0", y: top + 19, width: size(value), height: "9", rx: "2" })] });
      }
      function Spark({ values, tone }) {
        const most = Math.max(1, ...values.map((value) => value ?? 0));
        const step = 96 / Math.max(1, values.length - 1);
        const points = values.flatMap((value, index) => value === null ? [] : [`${round(2 + index * step)} ${round(26 - value / most * 22)}`]);
        if (points.length < 2)
          return null;
        return (0, jsxRuntime.Y)("svg", { class: "spark", viewBox: "0 0 100 28", "aria-hidden": "true", children: (0, jsxRuntime.Y)("path", { class: `line-${tone}`, d: `M${points.join("L")}` }) });
      }
      var labels = __webpack_require__(4308);
      ;
      const DIMENSIONS = {
        feature: "Feature",
        ide: "IDE",
        language: "Language",
        model: "Model"
      };
      const NOUNS = {
        feature: "feature",
        ide: "IDE",
        language: "language",
        model: "model"
      };
      ;
      const DAY_SERIES = {
        daily: { label: "Daily users", of: ({ users }) => users?.daily },
        weekly: { label: "Weekly users", of: ({ users }) => users?.weekly },
        monthly: { label: "Monthly users", of: ({ users }) => users?.monthly },
        monthlyChat: { label: "Monthly chat users", of: ({ users }) => users?.monthlyChat },
        monthlyAgent: { label: "Monthly agent users", of: ({ users }) => users?.monthlyAgent },
        suggested: { label: "Completions shown", of: ({ completions }) => completions?.suggested },
        accepted: { label: "Completions accepted", of: ({ completions }) => completions?.accepted },
        chatRequests: { label: "Chat requests", of: (day) => day.chatRequests },
        created: { label: "PRs created", of: (day) => day.pullRequests?.created },
        createdByCopilot: {
          label: "PRs created by Copilot",
          of: (day) => day.pullRequests?.createdByCopilot
        },
        merged: { label: "PRs merged", of: (day) => day.pullRequests?.merged },
        mergedByCopilot: {
          label: "PRs by Copilot merged",
          of: (day) => day.pullRequests?.mergedByCopilot
        },
        reviewedByCopilot: {
          label: "PRs reviewed by Copilot",
          of: (day) => day.pullRequests?.reviewedByCopilot
        },
        minutesToMerge: {
          label: "Minutes to merge (median of the day)",
          of: (day) => day.pullRequests?.minutesToMerge
        },
        minutesToMergeByCopilot: {
          label: "Minutes to merge, PRs by Copilot",
          of: (day) => day.pullRequests?.minutesToMergeByCopilot
        },
        credits: { label: "AI credits", of: ({ credits }) => credits?.used },
        creditUsers: { label: "Users with credits", of: ({ credits }) => credits?.users },
        seats: { label: "Seats", of: ({ seats }) => seats?.total },
        seatsActive: { label: "Active seats", of: ({ seats }) => seats?.active },
        seatsNeverUsed: { label: "Never used", of: ({ seats }) => seats?.neverUsed },
        seatsIdle30: { label: "Idle for 30 days", of: ({ seats }) => seats?.idle30 },
        seatsIdle60: { label: "Idle for 60 days", of: ({ seats }) => seats?.idle60 },
        seatsIdle90: { label: "Idle for 90 days", of: ({ seats }) => seats?.idle90 }
      };
      const MEASURES = {
        interactions: { label: "Requests" },
        generations: { label: "Suggestions" },
        acceptances: { label: "Accepted suggestions" },
        linesAdded: { label: "Lines added" },
        linesDeleted: { label: "Lines deleted" }
      };
      const MEASURE_KEYS = Object.keys(MEASURES);
      const TEAM_SERIES = {
        members: { label: "Members", of: ({ members }) => members },
        active: { label: "Active users", of: ({ active }) => active },
        chatRequests: { label: "Chat requests", of: (day) => day.chatRequests },
        credits: { label: "AI credits", of: ({ credits }) => credits }
      };
      const partsOf = (split) => split.split("+");
      ;
      const PERIODS = [28, 90, 365];
      function firstSelection(scope) {
        const { window, first, length, counters } = scope;
        const measure = MEASURE_KEYS.find((key) => counters[key] !== void 0) ?? "interactions";
        const place = (day) => Math.round((Date.parse(day) - Date.parse(first)) / 864e5);
        const last = Math.max(length - 1, 0);
        const to = window === void 0 ? last : within(place(window.lastDay), last);
        const from = window === void 0 ? within(to - 27, last) : within(place(window.firstDay), last);
        return { from: Math.min(from, to), to, weekends: true, compare: [], names: {}, measure };
      }
      const within = (place, last) => Math.min(Math.max(place, 0), last);
      function fragmentOf(selection, scope) {
        const start = firstSelection(scope);
        const parts = new URLSearchParams();
        if (selection.from !== start.from || selection.to !== start.to) {
          parts.set("from", (0, page_numbers.OC)(scope.first, selection.from));
          parts.set("to", (0, page_numbers.OC)(scope.first, selection.to));
        }
        if (!selection.weekends)
          parts.set("weekends", "out");
        if (selection.team !== void 0)
          parts.set("team", selection.team);
        for (const [dimension, name] of Object.entries(selection.names))
          parts.set(dimension, name);
        if (selection.compare.some((id2) => id2 !== ""))
          parts.set("compare", JSON.stringify(selection.compare));
        if (selection.measure !== start.measure)
          parts.set("measure", selection.measure);
        return parts.toString();
      }
      function selectionOf(fragment, scope) {
        const start = firstSelection(scope);
        const parts = new URLSearchParams(fragment.replace(/^#/, ""));
        const last = Math.max(scope.length - 1, 0);
        const place = (name, fallback) => {
          const time = Date.parse(parts.get(name) ?? "");
          const days = Math.round((time - Date.parse(scope.first)) / 864e5);
          return Number.isNaN(days) ? fallback : within(days, last);
        };
        const [one, other] = [place("from", start.from), place("to", start.to)];
        const known = (id2) => scope.teams.some((team2) => team2.id === id2);
        const team = parts.get("team") ?? "";
        const measure = MEASURE_KEYS.find((key) => key === parts.get("measure")) ?? start.measure;
        const chosen = {
          from: Math.min(one, other),
          to: Math.max(one, other),
          weekends: parts.get("weekends") !== "out",
          team: known(team) ? team : void 0,
          compare: listOf(parts.get("compare")).filter((id2) => id2 === "" || known(id2)).slice(0, 2),
          names: {},
          measure
        };
        return Object.keys(DIMENSIONS).reduce((selection, dimension) => {
          const name = parts.get(dimension);
          const { options, reason } = choicesOf(dimension, selection, scope);
          const offered = reason === void 0 && options.some((one2) => one2.name === name && !one2.reason);
          if (name === null || !offered)
            return selection;
          return { ...selection, names: { ...selection.names, [dimension]: name } };
        }, chosen);
      }
      function listOf(text) {
        try {
          const value = JSON.parse(text ?? "[]");
          return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
        } catch {
          return [];
        }
      }
      function placesOf(selection, scope) {
        const { from, to, weekends } = selection;
        const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
        if (scope.length === 0)
          return [];
        return weekends ? places : places.filter((place) => !isWeekend(scope, place));
      }
      function isWeekend(scope, place) {
        return ((0, page_numbers.Up)(scope.first) + place + 1) % 7 < 2;
      }
      function choicesOf(dimension, { names, team }, scope) {
        const label = NOUNS[dimension];
        const others = Object.keys(names).filter((one) => one !== dimension);
        const options = (scope.splits[dimension] ?? []).map(({ names: [name = ""] }) => ({
          name,
          label: (0, labels.W)(name)
        }));
        if (options.length === 0)
          return { options, reason: `No report of these days has the ${label}.` };
        if (team !== void 0)
          return { options, reason: `No file has teams by ${label}.` };
        if (others.length === 0)
          return { options };
        const said = others.map((one) => NOUNS[one]).join(" and ");
        const split = splitOf([...others, dimension]);
        const cells = split && scope.splits[split];
        if (split === void 0 || cells === void 0) {
          return { options, reason: `No file has ${said} by ${label}.` };
        }
        const [other] = others;
        const [mine, theirs] = [partsOf(split).indexOf(dimension), 1 - partsOf(split).indexOf(dimension)];
        const chosen = other && names[other];
        const together = new Set(cells.filter((cell2) => cell2.names[theirs] === chosen).map((cell2) => cell2.names[mine]));
        return {
          options: options.map((option) => together.has(option.name) ? option : { ...option, reason: `not among the largest with ${(0, labels.W)(chosen ?? "")}` })
        };
      }
      function teamReason({ names }, scope) {
        if (scope.teams.length === 0)
          return "No days of teams are in this page.";
        const [dimension] = Object.keys(names);
        return dimension && `No file has teams by ${NOUNS[dimension]}.`;
      }
      function splitOf(dimensions) {
        return model.U.find((split) => {
          const parts = partsOf(split);
          return parts.length === dimensions.length && parts.every((part) => dimensions.includes(part));
        });
      }
      function measuresOf({ names, team }, scope) {
        if (team !== void 0)
          return scope.teams.find(({ id: id2 }) => id2 === team)?.measures ?? {};
        const dimensions = Object.keys(names);
        if (dimensions.length === 0)
          return scope.counters;
        const split = splitOf(dimensions);
        const cells = (split && scope.splits[split]) ?? [];
        const parts = split === void 0 ? [] : partsOf(split);
        const found = cells.find((cell2) => parts.every((part, at) => cell2.names[at] === names[part]));
        return found?.measures ?? {};
      }
      function othersOf({ names }, scope) {
        const split = splitOf(Object.keys(names));
        const cells = (split && scope.splits[split]) ?? [];
        return cells.find((cell2) => cell2.names.every((name) => name === "others"))?.measures ?? {};
      }
      function chosenLabel({ names, team }, scope) {
        if (team !== void 0)
          return `team ${scope.teams.find(({ id: id2 }) => id2 === team)?.name ?? team}`;
        const said = Object.values(names).map(labels.W);
        return said.length === 0 ? void 0 : said.join(" \xD7 ");
      }
      function sumOf(series, places) {
        return folded(series, places, (total2, value) => total2 + value);
      }
      function meanOf(series, places) {
        const sum = sumOf(series, places);
        return sum === void 0 ? void 0 : sum / daysKnown(series, places);
      }
      function mostOf(series, places) {
        return folded(series, places, Math.max) ?? 0;
      }
      function lastOf(series, places) {
        const at = places.findLast((place) => (series?.[place] ?? null) !== null);
        const value = at === void 0 ? void 0 : series?.[at];
        return at === void 0 || value === null || value === void 0 ? void 0 : { at, value };
      }
      function daysKnown(series, places) {
        return places.reduce((days, place) => days + ((series?.[place] ?? null) === null ? 0 : 1), 0);
      }
      function folded(series, places, fold) {
        let so;
        for (const place of places) {
          const value = series?.[place] ?? null;
          if (value !== null)
            so = so === void 0 ? value : fold(so, value);
        }
        return so;
      }
      ;
      const DAILY = 45;
      function binsOf(places, first) {
        if (places.length <= DAILY)
          return places.map((place) => [place]);
        const bins = [];
        let last;
        for (const place of places) {
          const monday = place - ((0, page_numbers.Up)((0, page_numbers.OC)(first, place)) + 6) % 7;
          if (monday === last)
            bins.at(-1)?.push(place);
          else
            bins.push([place]);
          last = monday;
        }
        return bins;
      }
      function trendOf(series, places, first) {
        return binsOf(places, first).map((bin) => meanOf(series, bin) ?? null);
      }
      var formula = __webpack_require__(3829);
      ;
      function csvOf(header, rows) {
        return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r
`).join("");
      }
      function cell(value) {
        if (value === void 0 || value === null)
          return "";
        if (typeof value === "number")
          return String(value);
        return `"${(0, formula.H)(value).replaceAll('"', '""')}"`;
      }
      ;
      const STYLES = [
        "fill",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-opacity",
        "opacity",
        "font-family",
        "font-size",
        "font-weight",
        "text-anchor"
      ];
      const fileName = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 60);
      function saveCsv(title, text) {
        save(`${fileName(title)}.csv`, new Blob(["\uFEFF", text], { type: "text/csv" }));
      }
      function saveSvg(title, svg) {
        const copy = svg.cloneNode(true);
        const originals = [svg, ...svg.querySelectorAll("*")];
        for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
          const original = originals[index];
          if (original === void 0)
            continue;
          const looks = getComputedStyle(original);
          for (const name of STYLES)
            element.setAttribute(name, looks.getPropertyValue(name));
          element.removeAttribute("class");
        }
        const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        ground.setAttribute("width", "100%");
        ground.setAttribute("height", "100%");
        ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
        copy.prepend(ground);
        const [, , width = "640", height = "240"] = (svg.getAttribute("viewBox") ?? "").split(" ");
        copy.setAttribute("width", width);
        copy.setAttribute("height", height);
        copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
        const text = new XMLSerializer().serializeToString(copy);
        save(`${fileName(title)}.svg`, new Blob([text], { type: "image/svg+xml" }));
      }
      function save(name, content) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(content);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
      }
      ;
      function Table({ title, table }) {
        const { columns, rows } = table;
        return (0, jsxRuntime.Y)("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": `Table: ${title}`, children: (0, jsxRuntime.FD)("table", { children: [(0, jsxRuntime.Y)("thead", { children: (0, jsxRuntime.Y)("tr", { children: columns.map((column) => (0, jsxRuntime.Y)("th", { class: isNumber(column, rows[0]) ? "number" : void 0, scope: "col", children: column.title })) }) }), (0, jsxRuntime.Y)("tbody", { children: rows.map((row) => (0, jsxRuntime.Y)("tr", { children: columns.map((column, index) => (0, jsxRuntime.Y)(Cell, { column, row, first: index === 0 })) })) })] }) });
      }
      const isNumber = (column, row) => row !== void 0 && typeof column.value(row) !== "string";
      function Cell({ column, row, first }) {
        const value = column.value(row);
        const text = column.text?.(row) ?? (typeof value === "string" ? value : (0, page_numbers.U9)(value));
        if (first)
          return (0, jsxRuntime.Y)("th", { scope: "row", children: text });
        return (0, jsxRuntime.Y)("td", { class: typeof value === "string" ? "text" : void 0, children: text });
      }
      function CsvButton({ title, table }) {
        const save2 = () => {
          const rows = table.rows.map((row) => table.columns.map((column) => column.value(row)));
          saveCsv(title, csvOf(table.columns.map((column) => column.title), rows));
        };
        return (0, jsxRuntime.Y)("button", { type: "button", class: "quiet", onClick: save2, "aria-label": `Save as CSV: ${title}`, children: "CSV" });
      }
      function Figure({ title, text, table, wide, children }) {
        const live = useLive();
        const figure = (0, hooks.li)(null);
        const draw = () => {
          const svg = figure.current?.querySelector("svg.chart");
          if (svg)
            saveSvg(title, svg);
        };
        return (0, jsxRuntime.FD)("figure", { ref: figure, class: wide === true ? "wide" : void 0, children: [(0, jsxRuntime.FD)("figcaption", { children: [(0, jsxRuntime.Y)("h3", { children: title }), (0, jsxRuntime.Y)("p", { children: text })] }), children, (0, jsxRuntime.Y)(Folded, { label: `Table: ${title}`, content: () => (0, jsxRuntime.Y)(Table, { title, table }) }), live && (0, jsxRuntime.FD)("div", { class: "tools", children: [(0, jsxRuntime.Y)(CsvButton, { title, table }), (0, jsxRuntime.Y)("button", { type: "button", class: "quiet", onClick: draw, "aria-label": `Save as SVG: ${title}`, children: "SVG" })] })] });
      }
      function Folded({ label, content }) {
        const live = useLive();
        const [open, setOpen] = (0, hooks.J0)(false);
        return (0, jsxRuntime.FD)("details", { open, onToggle: (event) => setOpen(event.currentTarget.open), children: [(0, jsxRuntime.Y)("summary", { children: label }), (open || !live) && content()] });
      }
      function Fact({ label, value, note }) {
        return (0, jsxRuntime.FD)("div", { class: "fact", children: [(0, jsxRuntime.Y)("dt", { children: label }), (0, jsxRuntime.FD)("dd", { children: [(0, jsxRuntime.Y)("b", { children: value }), " ", note !== void 0 && (0, jsxRuntime.Y)("small", { children: note })] })] });
      }
      ;
      const CARDS = [
        {
          question: "Are we growing?",
          keys: ["monthly_active_users", "weekly_active_users"],
          label: "monthly active users",
          spark: "monthly",
          tone: 1,
          lacking: "No report of this run counts active users."
        },
        {
          question: "On a working day?",
          keys: ["weekday_active_users", "daily_active_users"],
          label: "users on a weekday",
          spark: "daily",
          tone: 7,
          lacking: "No report of this run counts daily users."
        },
        {
          question: "Who does not use it?",
          keys: ["seats_never_used"],
          label: "seats never used",
          tone: 5,
          lacking: "Only the list of seats knows, and this page has none."
        },
        {
          question: "What does it cost?",
          keys: ["ai_credits_used"],
          label: "AI credits",
          spark: "credits",
          tone: 4,
          lacking: "AI credits come from user rows: these days have none."
        },
        {
          question: "How deep?",
          keys: ["agent_adoption", "chat_adoption"],
          label: "of monthly users use agent mode in an IDE",
          spark: "monthlyAgent",
          tone: 2,
          lacking: "No report of this run counts agent users."
        },
        {
          question: "What comes of it?",
          keys: ["pull_requests_created_by_copilot"],
          label: "pull requests by Copilot",
          spark: "createdByCopilot",
          tone: 3,
          lacking: "No report of this run counts pull requests."
        }
      ];
      function Answers({ scope }) {
        const { window, metrics } = scope;
        return (0, jsxRuntime.FD)("section", { id: "answers", "aria-labelledby": "answers-title", children: [(0, jsxRuntime.Y)("h2", { id: "answers-title", children: "At a glance" }), (0, jsxRuntime.Y)("p", { class: "lead", children: window === void 0 ? "The numbers of this run." : `${window.firstDay} to ${window.lastDay}, ${(0, page_numbers.hS)(window.days, "day")} with data, from ${window.source}. The filters below do not change these.` }), (0, jsxRuntime.Y)("ul", { class: "cards", children: CARDS.map((card) => (0, jsxRuntime.Y)(AnswerCard, { card, scope })) }), (0, jsxRuntime.Y)(Changed, { metrics }), metrics.length > 0 && (0, jsxRuntime.Y)(AllNumbers, { metrics })] });
      }
      const newest = ({ length }) => Array.from({ length: Math.min(length, 182) }, (_, index) => Math.max(0, length - 182) + index);
      function AnswerCard({ card, scope }) {
        const metric = card.keys.flatMap((key) => scope.metrics.find((one) => one.key === key) ?? [])[0];
        if (metric === void 0) {
          return (0, jsxRuntime.FD)("li", { class: "card lacking", children: [(0, jsxRuntime.Y)("h3", { children: card.question }), (0, jsxRuntime.Y)("p", { children: card.lacking })] });
        }
        const label = metric.key === card.keys[0] ? card.label : metric.label.toLowerCase();
        const series = card.spark && scope.series[card.spark];
        return (0, jsxRuntime.FD)("li", { class: "card", children: [(0, jsxRuntime.Y)("h3", { children: card.question }), (0, jsxRuntime.FD)("p", { class: "big", children: [(0, page_numbers.Mp)(metric.value, metric.unit), " ", series && (0, jsxRuntime.Y)(Spark, { values: trendOf(series, newest(scope), scope.first), tone: card.tone })] }), (0, jsxRuntime.FD)("p", { children: [label, " ", (0, jsxRuntime.Y)(Beside, { metric, scope })] }), (0, jsxRuntime.Y)("p", { class: "change", children: (0, jsxRuntime.Y)(ChangeText, { metric }) })] });
      }
      function Beside({ metric, scope }) {
        const value = (key) => scope.metrics.find((one) => one.key === key)?.value;
        const seats = value("seats");
        const idle = value("seats_idle_30_days");
        const users = value("ai_credits_users");
        const created = value("pull_requests_created");
        const said = {
          monthly_active_users: typeof seats === "number" && `of ${(0, page_numbers.U9)(seats)} seats`,
          seats_never_used: typeof idle === "number" && `and ${(0, page_numbers.U9)(idle)} idle for 30 days or more${typeof seats === "number" ? `, of ${(0, page_numbers.U9)(seats)}` : ""}`,
          ai_credits_used: typeof users === "number" && `by ${(0, page_numbers.hS)(users, "person", "people")}`,
          pull_requests_created_by_copilot: typeof created === "number" && `of ${(0, page_numbers.U9)(created)} created`
        };
        return (0, jsxRuntime.Y)(jsxRuntime.FK, { children: said[metric.key] || null });
      }
      function ChangeText({ metric }) {
        const { change, unit, provisional } = metric;
        const still = provisional === true ? " GitHub may still revise its newest days." : "";
        if (change === void 0)
          return (0, jsxRuntime.Y)(jsxRuntime.FK, { children: still });
        if ("reason" in change)
          return (0, jsxRuntime.Y)(jsxRuntime.FK, { children: `No change told: ${sentence(change.reason)}.${still}` });
        const said = (0, page_numbers.iv)(change.recent, change.previous, unit);
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("b", { children: said }), " ", `against ${change.against}.${still}`] });
      }
      const sentence = (reason) => reason.replace(/\.$/, "");
      const NAMED = 5;
      function Changed({ metrics }) {
        const changed = metrics.flatMap((metric) => {
          const { change } = metric;
          if (change === void 0 || "reason" in change || change.previous <= 0)
            return [];
          return [
            {
              metric,
              size: Math.abs(change.recent / change.previous - 1),
              text: (0, page_numbers.iv)(change.recent, change.previous, metric.unit)
            }
          ];
        }).sort((one, other) => other.size - one.size).slice(0, NAMED);
        if (changed.length === 0)
          return null;
        return (0, jsxRuntime.FD)("p", { class: "changed", children: [(0, jsxRuntime.Y)("b", { children: "What changed most:" }), " ", changed.map(({ metric, text }) => `${metric.label} ${text}`).join(" \xB7 ")] });
      }
      const changeText = ({ change, unit }) => change === void 0 ? "" : "reason" in change ? `none: ${sentence(change.reason)}` : `${(0, page_numbers.iv)(change.recent, change.previous, unit)} against ${change.against}`;
      const COLUMNS = [
        { title: "Number", value: ({ label }) => label },
        { title: "Value", value: ({ value }) => value, text: ({ value, unit }) => (0, page_numbers.Mp)(value, unit) },
        { title: "Unit", value: ({ unit }) => unit },
        { title: "Rests on", value: ({ n }) => n ?? "" },
        { title: "From", value: ({ firstDay }) => firstDay ?? "" },
        { title: "To", value: ({ lastDay }) => lastDay ?? "" },
        { title: "Change", value: changeText },
        { title: "Source", value: ({ source }) => source ?? "" },
        { title: "Notes", value: ({ notes }) => (notes ?? []).join(" ") },
        { title: "Key in metrics", value: ({ key }) => key }
      ];
      function AllNumbers({ metrics }) {
        const table = { columns: COLUMNS, rows: metrics };
        return (0, jsxRuntime.FD)("div", { class: "all-numbers", children: [(0, jsxRuntime.Y)(Folded, { label: "All numbers, with what they rest on", content: () => (0, jsxRuntime.Y)(Table, { title: "All numbers", table }) }), useLive() && (0, jsxRuntime.Y)(CsvButton, { title: "All numbers", table })] });
      }
      ;
      function Controls(props) {
        if (!useLive())
          return null;
        return (0, jsxRuntime.FD)("form", { class: "controls", "aria-label": "Filters", onSubmit: (event) => event.preventDefault(), children: [(0, jsxRuntime.Y)(Period, { ...props }), (0, jsxRuntime.Y)(TeamFilter, { ...props }), Object.keys(DIMENSIONS).map((dimension) => (0, jsxRuntime.Y)(NameFilter, { ...props, dimension })), (0, jsxRuntime.Y)(Actions, { ...props })] });
      }
      function Period({ scope, selection, onChange }) {
        const last = scope.length - 1;
        const ends = (days) => ({ from: Math.max(0, last - days + 1), to: last });
        const chosen = (days) => {
          const { from, to } = ends(days);
          return selection.from === from && selection.to === to;
        };
        const lengths = [...PERIODS.filter((days) => days < scope.length), scope.length];
        return (0, jsxRuntime.FD)("fieldset", { class: "period", children: [(0, jsxRuntime.Y)("legend", { children: "Period" }), lengths.map((days) => (0, jsxRuntime.FD)("button", { type: "button", "aria-pressed": chosen(days), onClick: () => onChange(ends(days)), children: [days === scope.length ? `All ${days}` : days, (0, jsxRuntime.Y)("span", { class: "unseen", children: " days" })] })), (0, jsxRuntime.Y)(DayInput, { scope, selection, onChange, end: "from", label: "from" }), (0, jsxRuntime.Y)(DayInput, { scope, selection, onChange, end: "to", label: "to" }), (0, jsxRuntime.FD)("label", { class: "check", children: [(0, jsxRuntime.Y)("input", { type: "checkbox", checked: selection.weekends, onChange: (event) => onChange({ weekends: event.currentTarget.checked }) }), "weekends"] })] });
      }
      function DayInput({ scope, selection, onChange, end, label }) {
        const change = (text) => {
          const place = Math.round((Date.parse(text) - Date.parse(scope.first)) / 864e5);
          if (Number.isNaN(place) || place < 0 || place >= scope.length)
            return;
          const from = end === "from" ? place : selection.from;
          const to = end === "to" ? place : selection.to;
          onChange({ from: Math.min(from, to), to: Math.max(from, to) });
        };
        return (0, jsxRuntime.FD)("label", { children: [label, " ", (0, jsxRuntime.Y)("input", { type: "date", min: scope.first, max: (0, page_numbers.OC)(scope.first, scope.length - 1), value: (0, page_numbers.OC)(scope.first, selection[end]), onChange: (event) => change(event.currentTarget.value) })] });
      }
      function TeamFilter({ scope, selection, onChange }) {
        const teams = [...scope.teams].sort((one, other) => one.name < other.name ? -1 : 1);
        return (0, jsxRuntime.Y)(Select, { label: "Team", value: selection.team ?? "", reason: teamReason(selection, scope), options: teams.map(({ id: id2, name }) => ({ name: id2, label: name })), onChange: (id2) => onChange({ team: id2 === "" ? void 0 : id2 }) });
      }
      function NameFilter({ scope, selection, onChange, dimension }) {
        const { options, reason } = choicesOf(dimension, selection, scope);
        const change = (name) => {
          const others = Object.entries(selection.names).filter(([key]) => key !== dimension);
          onChange({ names: Object.fromEntries(name === "" ? others : [...others, [dimension, name]]) });
        };
        return (0, jsxRuntime.Y)(Select, { label: DIMENSIONS[dimension], value: selection.names[dimension] ?? "", reason, options, onChange: change });
      }
      function Select({ label, value, reason, options, onChange }) {
        const id2 = `filter-${label.toLowerCase()}`;
        const chosen = options.findIndex(({ name }) => name === value);
        return (0, jsxRuntime.FD)("div", { class: "select", children: [(0, jsxRuntime.Y)("label", { for: id2, children: label }), (0, jsxRuntime.FD)("select", { id: id2, disabled: reason !== void 0, "aria-describedby": reason === void 0 ? void 0 : `${id2}-reason`, value: String(chosen), onChange: (event) => onChange(options[Number(event.currentTarget.value)]?.name ?? ""), children: [(0, jsxRuntime.Y)("option", { value: "-1", children: "All" }), options.map((option, index) => (0, jsxRuntime.Y)("option", { value: String(index), disabled: option.reason !== void 0, children: option.reason === void 0 ? option.label : `${option.label} (${option.reason})` }))] }), reason !== void 0 && (0, jsxRuntime.Y)("small", { id: `${id2}-reason`, children: reason })] });
      }
      function Actions({ scope, onChange, fragment }) {
        const [said, setSaid] = (0, hooks.J0)("");
        const copy = async () => {
          try {
            await navigator.clipboard.writeText(fragment);
            setSaid(`Copied ${fragment}: put it behind the address of this page.`);
          } catch {
            setSaid(`Put this behind the address of the page: ${fragment}`);
          }
        };
        return (0, jsxRuntime.FD)("div", { class: "actions", children: [(0, jsxRuntime.Y)("button", { type: "button", onClick: () => onChange({ ...firstSelection(scope), team: void 0 }), children: "Reset" }), (0, jsxRuntime.Y)("button", { type: "button", onClick: () => void copy(), children: "Copy link" }), (0, jsxRuntime.Y)("span", { role: "status", children: said })] });
      }
      function Shown({ scope, selection }) {
        const places = placesOf(selection, scope);
        const [from, to] = [(0, page_numbers.OC)(scope.first, selection.from), (0, page_numbers.OC)(scope.first, selection.to)];
        const chosen = chosenLabel(selection, scope);
        const weekends = selection.weekends ? "" : ", weekends left out";
        return (0, jsxRuntime.FD)("p", { class: "shown", role: "status", children: ["Shown below: ", (0, jsxRuntime.Y)("b", { children: from }), " to ", (0, jsxRuntime.Y)("b", { children: to }), ", ", (0, page_numbers.hS)(places.length, "day"), weekends, chosen !== void 0 && (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [", ", (0, jsxRuntime.Y)("b", { children: chosen })] }), ". All days are UTC."] });
      }
      ;
      const AT_ONCE = 20;
      const SPAN = 1e4;
      const PAUSE = 150;
      let waiting;
      let recent = 0;
      function writeFragment(fragment) {
        clearTimeout(waiting);
        waiting = setTimeout(() => write(fragment), recent < AT_ONCE ? 0 : PAUSE);
      }
      function write(fragment) {
        recent += 1;
        setTimeout(() => recent -= 1, SPAN);
        if (fragment !== location.hash)
          history.replaceState(null, "", fragment);
      }
      ;
      const FEWEST_USERS = 30;
      const FEWEST_EVENTS = 200;
      function changeOf(series, selection, scope) {
        if (series === void 0)
          return { reason: "not measured" };
        const { from, to } = selection;
        const weeks = Math.ceil((to - from + 1) / 7);
        const shift = weeks * 7;
        if (from - shift < 0)
          return { reason: "no days before these are known" };
        const mark = scope.marks.find(({ at }) => at > from - shift && at <= to);
        if (mark !== void 0)
          return { reason: `GitHub counts differently since ${mark.day}` };
        const places = placesOf(selection, scope).filter((place) => place < scope.provisionalAt);
        const pairs = places.flatMap((place) => {
          const [recent3, previous2] = [series[place], series[place - shift]];
          return recent3 == null || previous2 == null ? [] : [{ recent: recent3, previous: previous2 }];
        });
        if (pairs.length === 0 || pairs.length * 2 < places.length) {
          return { reason: "too few days have a counterpart" };
        }
        const recent2 = total(pairs.map((pair) => pair.recent));
        const previous = total(pairs.map((pair) => pair.previous));
        const users = scope.of === "users";
        const least = Math.min(recent2, previous) / (users ? pairs.length : 1);
        if (least < (users ? FEWEST_USERS : FEWEST_EVENTS)) {
          return { reason: users ? "fewer than 30 users: chance" : "fewer than 200: chance" };
        }
        const [first, last] = [(0, page_numbers.OC)(scope.first, from - shift), (0, page_numbers.OC)(scope.first, to - shift)];
        const against = `${first} to ${last}, ${(0, page_numbers.hS)(pairs.length, "pair")} of days`;
        return { recent: recent2 / pairs.length, previous: previous / pairs.length, against };
      }
      function total(values) {
        return values.reduce((sum, value) => sum + value, 0);
      }
      ;
      function Section({ id: id2, title, lead, children }) {
        return (0, jsxRuntime.FD)("section", { id: id2, "aria-labelledby": `${id2}-title`, children: [(0, jsxRuntime.Y)("h2", { id: `${id2}-title`, children: title }), lead !== void 0 && (0, jsxRuntime.Y)("p", { class: "lead", children: lead }), children] });
      }
      function wholeNote(selection, scope, what) {
        const chosen = chosenLabel(selection, scope);
        if (chosen === void 0)
          return "";
        return ` Not filtered by ${chosen}: ${what} are known for the whole ${scope.kind} only.`;
      }
      function dayTable(scope, places, layers) {
        const columns = [
          { title: "Day (UTC)", value: (place) => (0, page_numbers.OC)(scope.first, place) },
          ...layers.map(({ label, series }) => ({
            title: label,
            value: (place) => series[place]
          })),
          {
            title: "Note",
            value: (place) => place >= scope.provisionalAt ? "may still be revised" : ""
          }
        ];
        return { columns, rows: [...places].reverse() };
      }
      function ChangedFact({ label, value, series, selection, scope, of, format = page_numbers.U9 }) {
        const change = changeOf(series, selection, { ...scope, of });
        const places = placesOf(selection, scope);
        const days = `${daysKnown(series, places)} of ${(0, page_numbers.hS)(places.length, "day")}`;
        const said = "reason" in change ? `no change told: ${change.reason}` : `${(0, page_numbers.iv)(change.recent, change.previous, "")} against ${change.against}`;
        const note = `${days}; ${said}`;
        return (0, jsxRuntime.Y)(Fact, { label, value: format(value), note });
      }
      function Nothing({ children }) {
        return (0, jsxRuntime.Y)("p", { class: "nothing", children });
      }
      ;
      function Quality({ scope, selection }) {
        const places = placesOf(selection, scope);
        const lacking = places.filter((place) => !knows(scope, place)).map((place) => (0, page_numbers.OC)(scope.first, place));
        const provisional = scope.length - scope.provisionalAt;
        return (0, jsxRuntime.FD)(Section, { id: "quality", title: "Can it be trusted?", children: [(0, jsxRuntime.FD)("ul", { children: [scope.lacking !== void 0 && (0, jsxRuntime.Y)("li", { children: scope.lacking }), (0, jsxRuntime.Y)("li", { children: lacking.length === 0 ? "Every chosen day has data." : `${(0, page_numbers.hS)(lacking.length, "chosen day")} without data: ${rangesOf(lacking)}.` }), provisional > 0 && (0, jsxRuntime.Y)("li", { children: `The days from ${(0, page_numbers.OC)(scope.first, scope.provisionalAt)} on, on tinted ground in the charts, are provisional: GitHub still revises them.` }), scope.findings.map(({ code, text }) => (0, jsxRuntime.FD)("li", { children: [text, " ", (0, jsxRuntime.Y)("code", { children: code })] }))] }), scope.marks.length > 0 && (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("h3", { children: "Where GitHub counts differently" }), (0, jsxRuntime.Y)("p", { children: "A line across one of these days is no trend. The charts mark them by number." }), (0, jsxRuntime.Y)("ol", { children: scope.marks.map(({ day, note }) => (0, jsxRuntime.FD)("li", { children: [(0, jsxRuntime.Y)("b", { children: day }), ": ", note] })) })] })] });
      }
      function knows({ series, counters }, place) {
        return [...Object.values(series), ...Object.values(counters)].some((one) => (one[place] ?? null) !== null);
      }
      function rangesOf(days) {
        const ranges = [];
        for (const day of days) {
          const last = ranges.at(-1);
          if (last !== void 0 && (0, page_numbers.OC)(last[1], 1) === day)
            last[1] = day;
          else
            ranges.push([day, day]);
        }
        const said = ranges.slice(0, 10).map(([first, last]) => first === last ? first : `${first} to ${last}`);
        return `${said.join(", ")}${ranges.length > 10 ? ` and ${ranges.length - 10} more` : ""}`;
      }
      const PERSON = [
        { title: "Person", value: ({ login }) => login },
        { title: "Active days", value: ({ activeDays }) => activeDays },
        { title: "Requests", value: ({ interactions }) => interactions },
        { title: "Lines added", value: ({ linesAdded }) => linesAdded },
        { title: "AI credits", value: ({ credits }) => credits },
        { title: "Last active", value: ({ lastActiveDay }) => lastActiveDay ?? "" }
      ];
      function People({ scope }) {
        const { people } = scope;
        if (people === void 0)
          return null;
        return (0, jsxRuntime.FD)(Section, { id: "people", title: "People", children: [(0, jsxRuntime.Y)(PeopleTable, { title: "Most active", rows: people.mostActive }), (0, jsxRuntime.Y)(PeopleTable, { title: "No recorded activity", rows: people.idle })] });
      }
      function PeopleTable({ title, rows }) {
        const table = { columns: PERSON, rows };
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("h3", { children: title }), useLive() && (0, jsxRuntime.Y)(CsvButton, { title, table }), (0, jsxRuntime.Y)(Table, { title, table })] });
      }
      const PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/[A-Za-z0-9._~/-]*$/;
      function ThisRun({ columns }) {
        return (0, jsxRuntime.FD)(Section, { id: "run", title: "This run", children: [(0, jsxRuntime.Y)("dl", { class: "run", children: columns.run.map(({ label, text, link }) => (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("dt", { children: label }), (0, jsxRuntime.Y)("dd", { children: link !== void 0 && PAGE.test(link) ? (0, jsxRuntime.Y)("a", { href: link, rel: "noreferrer noopener", children: text }) : text })] })) }), columns.leftOut.length > 0 && (0, jsxRuntime.Y)("p", { children: `Left out, so that the page stays small: ${columns.leftOut.join("; ")}.` }), (0, jsxRuntime.Y)("p", { children: columns.minimumGroupSize > 1 ? `Groups of fewer than ${(0, page_numbers.U9)(columns.minimumGroupSize)} people are left out wherever GitHub's reports list people.` : "Small groups are shown too: minimum-group-size is 1." })] });
      }
      ;
      const MOST = 8;
      const WEEKS = 70;
      function ticksOf(first, places) {
        const named = places.flatMap((place, index) => {
          const day = (0, page_numbers.OC)(first, place);
          if (places.length <= WEEKS)
            return (0, page_numbers.Up)(day) === 1 ? [{ index, label: (0, page_numbers.tE)(day) }] : [];
          const before = index === 0 ? void 0 : (0, page_numbers.OC)(first, places[index - 1] ?? place);
          const begins = before !== void 0 && before.slice(0, 7) !== day.slice(0, 7);
          return begins ? [{ index, label: (0, page_numbers.GS)(day) }] : [];
        });
        const every = Math.ceil(named.length / MOST);
        return named.filter((_, number) => number % every === 0);
      }
      const ROOM = 52;
      function DayAxis({ ticks, x, height }) {
        const [one, other] = ticks;
        const gap = one === void 0 || other === void 0 ? ROOM : x(other.index) - x(one.index);
        const every = Math.max(1, Math.ceil(ROOM / gap));
        const shown2 = ticks.filter((_, number) => number % every === 0);
        return (0, jsxRuntime.Y)("g", { class: "axis", children: shown2.map(({ index, label }) => (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("path", { class: "base", d: `M${Math.round(x(index))} ${height - 24}v4` }), (0, jsxRuntime.Y)("text", { x: Math.round(x(index)), y: height - 7, "text-anchor": "middle", children: label })] })) });
      }
      ;
      const MARGIN = { left: 46, right: 10, top: 16, bottom: 24 };
      function frameOf({ layers, places }, width, height) {
        const most = Math.max(1, ...layers.map(({ series }) => mostOf(series, places)));
        const x = linear([-0.5, places.length - 0.5], [MARGIN.left, width - MARGIN.right]);
        const y = linear((0, d3_array.Cm)(0, most, 4), [height - MARGIN.bottom, MARGIN.top]);
        return { x, y, width, height, step: places.length === 0 ? 0 : x(1) - x(0) };
      }
      function Drawing(props) {
        const { frame, title, layers, places, scope, cursor } = props;
        const bottom = frame.height - MARGIN.bottom;
        const first = places[0];
        const span = first === void 0 ? "no days" : `${(0, page_numbers.OC)(scope.first, first)} to ${(0, page_numbers.OC)(scope.first, places.at(-1) ?? first)}`;
        return (0, jsxRuntime.FD)(Picture, { title, text: `${layers.map(({ label }) => label).join(", ")} by day, ${span}. The table below has every value.`, width: frame.width, height: frame.height, children: [(0, jsxRuntime.Y)(Shades, { ...props }), (0, jsxRuntime.Y)(YAxis, { frame, format: props.axis ?? props.format ?? page_numbers.h0 }), layers.map((layer) => layer.kind === "bars" ? (0, jsxRuntime.Y)("path", { class: `bars-${layer.tone}`, "stroke-width": barWidth(frame.step, 0.76), d: barsPath(layer.series, places, frame) }) : (0, jsxRuntime.Y)("path", { class: `line-${layer.tone}`, d: linePath(layer.series, places, frame), "stroke-dasharray": layer.dash })), (0, jsxRuntime.Y)(DayAxis, { ticks: ticksOf(scope.first, places), x: frame.x, height: frame.height }), (0, jsxRuntime.Y)(Marks, { ...props }), cursor !== void 0 && (0, jsxRuntime.Y)("path", { class: "cursor", d: `M${round(frame.x(cursor))} ${MARGIN.top}V${bottom}` })] });
      }
      function YAxis({ frame, format }) {
        return (0, jsxRuntime.Y)("g", { class: "axis", children: frame.y.ticks(4).map((tick) => (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("path", { class: tick === 0 ? "base" : "grid", d: `M${MARGIN.left} ${round(frame.y(tick))}H${frame.width - MARGIN.right}` }), (0, jsxRuntime.Y)("text", { x: MARGIN.left - 6, y: round(frame.y(tick)) + 4, "text-anchor": "end", children: format(tick) })] })) });
      }
      const barWidth = (step, share2) => Math.max(1, round(step * share2));
      function barsPath(series, places, { x, y }) {
        const base = round(y(0));
        return places.map((place, index) => {
          const value = series[place] ?? 0;
          return value === 0 ? "" : `M${round(x(index))} ${base}V${round(y(value))}`;
        }).join("");
      }
      function linePath(series, places, { x, y }) {
        const known = (index) => (series[places[index] ?? -1] ?? null) !== null;
        return places.map((place, index) => {
          if (!known(index))
            return "";
          const [left, top] = [round(x(index)), round(y(series[place] ?? 0))];
          if (known(index - 1))
            return `L${left} ${top}`;
          return known(index + 1) ? `M${left} ${top}` : `M${left - 2} ${top}h4`;
        }).join("");
      }
      function Provisional({ places, scope, frame }) {
        const is = (place) => place >= scope.provisionalAt;
        return (0, jsxRuntime.Y)("path", { class: "provisional", d: areasOf(places, frame, is) });
      }
      function Shades({ places, scope, frame, chosen }) {
        const of = (wanted) => areasOf(places, frame, wanted);
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [chosen && (0, jsxRuntime.Y)("path", { class: "chosen", d: of((place) => place >= chosen[0] && place <= chosen[1]) }), places.length <= 120 && (0, jsxRuntime.Y)("path", { class: "weekend", d: of((place) => isWeekend(scope, place)) }), (0, jsxRuntime.Y)(Provisional, { places, scope, frame })] });
      }
      function areasOf(places, { x, height }, wanted) {
        const runs = [];
        for (const [index, place] of places.entries()) {
          if (!wanted(place))
            continue;
          const run = runs.at(-1);
          if (run?.last === index - 1)
            run.last = index;
          else
            runs.push({ first: index, last: index });
        }
        return runs.map(({ first, last }) => {
          const [left, right] = [round(x(first - 0.5)), round(x(last + 0.5))];
          return `M${left} ${MARGIN.top}H${right}V${height - MARGIN.bottom}H${left}Z`;
        }).join("");
      }
      function Marks({ places, scope, frame }) {
        return (0, jsxRuntime.Y)("g", { class: "mark", children: scope.marks.map(({ at }, number) => {
          const index = places.findIndex((place) => place >= at);
          if (index <= 0)
            return null;
          const left = round(frame.x(index - 0.5));
          return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)("path", { d: `M${left} ${MARGIN.top}V${frame.height - MARGIN.bottom}` }), (0, jsxRuntime.Y)("text", { x: left, y: MARGIN.top - 4, "text-anchor": "middle", children: number + 1 })] });
        }) });
      }
      ;
      function useDrag({ frame, last, onChange, from, to }) {
        const anchor = (0, hooks.li)(void 0);
        const placeOf = (event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect();
          const place = Math.round(frame.x.invert((event.clientX - left) / width * frame.width));
          return Math.min(Math.max(place, 0), last);
        };
        const stop = () => anchor.current = void 0;
        return {
          onPointerDown: (event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            const place = placeOf(event);
            const near = (end) => Math.abs(place - end) <= Math.max(2, (last + 1) / 60);
            anchor.current = near(from) ? to : near(to) ? from : place;
          },
          onPointerMove: (event) => {
            const [start, place] = [anchor.current, placeOf(event)];
            if (start === void 0 || place === start)
              return;
            onChange(Math.min(place, start), Math.max(place, start));
          },
          onPointerUp: stop,
          onPointerCancel: stop
        };
      }
      function Brush(props) {
        const { onChange, from, to } = props;
        const drag = useDrag(props);
        if (!useLive())
          return null;
        return (0, jsxRuntime.FD)("div", { class: "brush", ...drag, children: [(0, jsxRuntime.Y)(Handle, { ...props, label: "First day of the period", at: from, onMove: (place) => onChange(Math.min(place, to), to) }), (0, jsxRuntime.Y)(Handle, { ...props, label: "Last day of the period", at: to, onMove: (place) => onChange(from, Math.max(place, from)) })] });
      }
      function Handle({ frame, last, dayOf, label, at, onMove }) {
        const steps = {
          ArrowLeft: -1,
          ArrowRight: 1,
          ArrowUp: 1,
          ArrowDown: -1,
          PageUp: 28,
          PageDown: -28,
          Home: -last,
          End: last
        };
        const key = (event) => {
          const step = steps[event.key];
          if (step === void 0)
            return;
          event.preventDefault();
          onMove(Math.min(Math.max(at + step, 0), last));
        };
        return (0, jsxRuntime.Y)("div", { class: "handle", role: "slider", tabIndex: 0, "aria-label": label, "aria-valuemin": 0, "aria-valuemax": last, "aria-valuenow": at, "aria-valuetext": (0, page_numbers.tV)(dayOf(at)), style: {
          left: `${frame.x(at) / frame.width * 100}%`,
          top: `${MARGIN.top}px`,
          bottom: `${MARGIN.bottom}px`
        }, onKeyDown: key });
      }
      ;
      const ROWS = {
        seats: "seats",
        seats_active: "seatsActive",
        seats_idle_30_days: "seatsIdle30",
        seats_idle_60_days: "seatsIdle60",
        seats_idle_90_days: "seatsIdle90",
        seats_never_used: "seatsNeverUsed",
        seats_unreported_activity: void 0
      };
      function newestSeats({ series, metrics, first }) {
        const at = series.seats?.findLastIndex((value) => value !== null) ?? -1;
        const total2 = series.seats?.[at] ?? void 0;
        if (total2 === void 0)
          return void 0;
        const day = (0, page_numbers.OC)(first, at);
        const numbers = Object.entries(ROWS).flatMap(([key, name]) => {
          const metric = metrics.find((one) => one.key === key && one.lastDay === day);
          const value = metric?.value ?? (name && series[name]?.[at]);
          return typeof value === "number" ? [[key, value]] : [];
        });
        return { day, total: total2, numbers: Object.fromEntries(numbers) };
      }
      ;
      const HEIGHT = 200;
      function ShareChart(props) {
        const { title, parts, places, scope } = props;
        const [box, width] = useWidth();
        if (width === void 0)
          return (0, jsxRuntime.Y)("div", { class: "plot", ref: box });
        const bins = binsOf(places, scope.first);
        const by = bins.length < places.length ? "by week" : "by day";
        const said = `${parts.map(({ label }) => label).join(", ")}, ${by}. The table below has the values.`;
        return (0, jsxRuntime.FD)("div", { class: "plot", ref: box, children: [(0, jsxRuntime.Y)(Shares, { parts, places }), (0, jsxRuntime.Y)(Picture, { title, width, height: HEIGHT, text: said, children: (0, jsxRuntime.Y)(Columns, { ...props, bins, width }) })] });
      }
      function Columns({ parts, scope, absolute = false, bins, width }) {
        const layers = stacked(parts, bins, absolute);
        const top = Math.max(1, ...layers.flat().map(([, high]) => high));
        const x = linear([-0.5, bins.length - 0.5], [MARGIN.left, width - MARGIN.right]);
        const y = linear(absolute ? (0, d3_array.Cm)(0, top, 4) : [0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
        const column = ([low, high], index) => high > low ? `M${round(x(index))} ${round(y(low))}V${round(y(high))}` : "";
        const wide = barWidth(x(1) - x(0), 0.84);
        const days = bins.map(([place = 0]) => place);
        const placed = { scope, places: bins.map((bin) => bin.at(-1) ?? 0), frame: { x, height: HEIGHT } };
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(Provisional, { ...placed }), (0, jsxRuntime.Y)(YAxis, { frame: { y, width }, format: absolute ? page_numbers.h0 : page_numbers.KN }), layers.map((layer, index) => (0, jsxRuntime.Y)("path", { class: `bars-${parts[index]?.tone ?? 0}`, "stroke-width": wide, d: layer.map(column).join("") })), (0, jsxRuntime.Y)(DayAxis, { ticks: ticksOf(scope.first, days), x, height: HEIGHT }), (0, jsxRuntime.Y)(Marks, { ...placed })] });
      }
      function stacked(parts, bins, absolute) {
        const valueOf = ({ series }, bin) => Math.max(0, (absolute ? lastOf(series, bin)?.value : sumOf(series, bin)) ?? 0);
        const wholes = bins.map((bin) => absolute ? 1 : parts.reduce((whole, part) => whole + valueOf(part, bin), 0) || 1);
        const heights = bins.map(() => 0);
        return parts.map((part) => bins.map((bin, index) => {
          const low = heights[index] ?? 0;
          const high = low + valueOf(part, bin) / (wholes[index] ?? 1);
          heights[index] = high;
          return [low, high];
        }));
      }
      function Shares({ parts, places }) {
        const sums = parts.map(({ series }) => Math.max(0, sumOf(series, places) ?? 0));
        const whole = sums.reduce((total2, value) => total2 + value, 0);
        return (0, jsxRuntime.Y)("ul", { class: "legend", children: parts.map(({ label, tone }, index) => (0, jsxRuntime.FD)("li", { children: [(0, jsxRuntime.Y)("svg", { class: "swatch", viewBox: "0 0 12 12", "aria-hidden": "true", children: (0, jsxRuntime.Y)("rect", { class: `fill-${tone}`, width: "12", height: "12" }) }), label, " ", (0, jsxRuntime.Y)("b", { children: (0, page_numbers.KN)(whole === 0 ? void 0 : (sums[index] ?? 0) / whole) })] })) });
      }
      ;
      function TimeChart(props) {
        const { layers, places, height = 230, title } = props;
        const [box, width] = useWidth();
        const [cursor, setCursor] = (0, hooks.J0)();
        if (width === void 0)
          return (0, jsxRuntime.Y)("div", { class: "plot", ref: box });
        const format = props.format ?? page_numbers.U9;
        const frame = frameOf(props, width, height);
        const at = cursor === void 0 || cursor >= places.length ? places.length - 1 : cursor;
        const said = sayingOf(props, at, format);
        return (0, jsxRuntime.FD)("div", { class: "plot", ref: box, children: [(0, jsxRuntime.Y)(Legend, { layers }), (0, jsxRuntime.FD)("div", { class: "canvas", children: [(0, jsxRuntime.Y)(Drawing, { ...props, frame, cursor: cursor === void 0 ? void 0 : at }), props.over?.(frame) ?? (0, jsxRuntime.Y)(Reader, { title, at, said, frame, last: places.length - 1, onMove: setCursor })] }), props.over === void 0 && (0, jsxRuntime.Y)("p", { class: "reading", children: said })] });
      }
      function sayingOf({ layers, places, scope }, at, format) {
        const place = places[at];
        if (place === void 0)
          return "No day is chosen.";
        const values = layers.map(({ label, series }) => `${label} ${format(series[place])}`);
        const still = place >= scope.provisionalAt ? " \xB7 GitHub may still revise this day" : "";
        return `${(0, page_numbers.tV)((0, page_numbers.OC)(scope.first, place))}: ${values.join(" \xB7 ")}${still}`;
      }
      function Legend({ layers }) {
        return (0, jsxRuntime.Y)("ul", { class: "legend", children: layers.map(({ kind, label, tone, dash }) => (0, jsxRuntime.FD)("li", { children: [(0, jsxRuntime.Y)("svg", { class: "swatch", viewBox: "0 0 22 12", "aria-hidden": "true", children: kind === "bars" ? (0, jsxRuntime.Y)("rect", { class: `fill-${tone}`, x: "5", y: "1", width: "12", height: "10" }) : (0, jsxRuntime.Y)("path", { class: `line-${tone}`, d: "M1 6H21", "stroke-dasharray": dash }) }), label] })) });
      }
      function Reader({ title, last, at, said, frame, onMove }) {
        const live = useLive();
        if (!live || last < 0)
          return null;
        const to = (index) => onMove(Math.min(Math.max(index, 0), last));
        const steps = {
          ArrowLeft: -1,
          ArrowRight: 1,
          ArrowUp: 1,
          ArrowDown: -1,
          PageUp: 7,
          PageDown: -7,
          Home: -last,
          End: last
        };
        const key = (event) => {
          const step = steps[event.key];
          if (step === void 0)
            return;
          event.preventDefault();
          to(at + step);
        };
        const point = (event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect();
          to(Math.round(frame.x.invert((event.clientX - left) / width * frame.width)));
        };
        return (0, jsxRuntime.Y)("div", { class: "reader", role: "slider", tabIndex: 0, "aria-label": `Read ${title} day by day`, "aria-valuemin": 0, "aria-valuemax": last, "aria-valuenow": at, "aria-valuetext": said, onKeyDown: key, onPointerMove: point, onPointerLeave: () => onMove(void 0) });
      }
      ;
      function layersOf({ scope }, rows) {
        return rows.flatMap(([key, kind, tone, dash]) => {
          const series = scope.series[key];
          return series === void 0 ? [] : [{ kind, label: DAY_SERIES[key].label, series, tone, dash }];
        });
      }
      const USERS = [
        ["daily", "bars", 7],
        ["weekly", "line", 2, "5 3"],
        ["monthly", "line", 1],
        ["seats", "line", 6, "1 3"]
      ];
      const WHO = "Who used Copilot on a day, in the 7 and in the 28 days up to it. A person is one person in each.";
      function Overview(props) {
        const { scope, selection, onChange } = props;
        const places = Array.from({ length: scope.length }, (_, place) => place);
        const layers = layersOf(props, [
          ["monthly", "line", 1],
          ["seats", "line", 6, "1 3"],
          ...scope.series.monthly === void 0 ? [["daily", "line", 2]] : []
        ]);
        if (layers.length === 0 || scope.length < 2)
          return null;
        const { from, to } = selection;
        return (0, jsxRuntime.Y)(Figure, { wide: true, title: "All days that are known", text: `${(0, page_numbers.hS)(scope.length, "day")} from ${scope.first}. The shaded days are those shown below; drag on the chart, or move its two ends with the arrow keys, to choose others.`, table: dayTable(scope, weeklyOf(places, scope.first), layers), children: (0, jsxRuntime.Y)(TimeChart, { title: "All days that are known", layers, places, scope, height: 150, chosen: [from, to], over: (frame) => (0, jsxRuntime.Y)(Brush, { frame, from, to, last: scope.length - 1, dayOf: (place) => (0, page_numbers.OC)(scope.first, place), onChange: (first, last) => onChange({ from: first, to: last }) }) }) });
      }
      const weeklyOf = (places, first) => binsOf(places, first).map((week) => week.at(-1) ?? 0);
      function Growing(props) {
        const { scope, selection } = props;
        const team = scope.teams.find(({ id: id2 }) => id2 === selection.team);
        const places = placesOf(selection, scope);
        const layers = team === void 0 ? layersOf(props, USERS) : teamLayers(team);
        const note = team === void 0 ? wholeNote(selection, scope, "people") : "";
        const title = team === void 0 ? "Active users" : `Active users, team ${team.name}`;
        return (0, jsxRuntime.FD)(Section, { id: "growing", title: "Are we growing?", children: [(0, jsxRuntime.Y)(UserFacts, { ...props }), layers.length === 0 ? (0, jsxRuntime.Y)(Nothing, { children: "No report of these days counts active users." }) : (0, jsxRuntime.Y)(Figure, { wide: true, title, text: `${team === void 0 ? WHO : "Members that used Copilot on a day, and all members."}${note}`, table: dayTable(scope, places, layers), children: (0, jsxRuntime.Y)(TimeChart, { title, layers, places, scope }) })] });
      }
      function UserFacts({ scope, selection }) {
        const team = scope.teams.find(({ id: id2 }) => id2 === selection.team);
        const to = Math.min(selection.to, scope.provisionalAt - 1);
        const settled = { ...selection, to, weekends: false };
        const series = team === void 0 ? scope.series.daily : team.series.active;
        const monthly = lastOf(scope.series.monthly, placesOf(selection, scope));
        const label = "Daily users, mean of settled weekdays";
        const value = meanOf(series, placesOf(settled, scope));
        return (0, jsxRuntime.FD)("dl", { class: "facts", children: [(0, jsxRuntime.Y)(ChangedFact, { scope, label, value, series, selection: settled, of: "users" }), team === void 0 && monthly !== void 0 && (0, jsxRuntime.Y)(Fact, { label: "Monthly users", value: (0, page_numbers.U9)(monthly.value), note: `the 28 days up to ${(0, page_numbers.OC)(scope.first, monthly.at)}` })] });
      }
      function teamLayers({ series }) {
        const { active, members } = series;
        return [
          ...active ? [{ kind: "bars", label: "Active users", series: active, tone: 7 }] : [],
          ...members ? [{ kind: "line", label: "Members", series: members, tone: 6, dash: "1 3" }] : []
        ];
      }
      const SEAT_ROWS = [
        ["seats_active", "Active in the last 28 days", 3],
        ["seats_idle_30_days", "Idle for 30 days or more", 4],
        ["seats_idle_60_days", "of these, for 60 days or more", 4],
        ["seats_idle_90_days", "of these, for 90 days or more", 4],
        ["seats_never_used", "Never used, assigned a week ago or earlier", 5],
        ["seats_unreported_activity", "Unused by the list, but with rows in the usage reports", 6]
      ];
      function Unused(props) {
        const seats = newestSeats(props.scope);
        if (seats === void 0) {
          return (0, jsxRuntime.FD)(Section, { id: "unused", title: "Who does not use it?", children: [(0, jsxRuntime.FD)(Nothing, { children: ["Usage reports list only people with activity. Which seats are never used or idle is in the list of seats (", (0, jsxRuntime.Y)("code", { children: "report-type: seats" }), "): this page has none."] }), (0, jsxRuntime.Y)(Depth, { ...props })] });
        }
        return (0, jsxRuntime.Y)(Section, { id: "unused", title: "Who does not use it?", children: (0, jsxRuntime.FD)("div", { class: "figures", children: [(0, jsxRuntime.Y)(Seats, { seats }), (0, jsxRuntime.Y)(Depth, { ...props })] }) });
      }
      const SEAT_COLUMNS = [
        { title: "Seats", value: ({ label }) => label },
        { title: "People", value: ({ value }) => value }
      ];
      function Seats({ seats: { day, total: total2, numbers } }) {
        const bars = SEAT_ROWS.flatMap(([key, label, tone]) => {
          const value = numbers[key];
          return value === void 0 ? [] : [{ label, value, tone, note: `(${(0, page_numbers.KN)(value / total2)})` }];
        });
        const table = { columns: SEAT_COLUMNS, rows: [{ label: "All", value: total2 }, ...bars] };
        return (0, jsxRuntime.Y)(Figure, { title: `${(0, page_numbers.hS)(total2, "seat")} on ${day}`, text: "From the list of seats. Its activity counts every surface and lags up to a day; new seats get a week before they count as never used.", table, children: (0, jsxRuntime.Y)(Bars, { title: "Seats", bars, whole: total2 }) });
      }
      const PHASE_TONES = [6, 7, 2, 1, 3, 4, 5];
      function Depth({ scope, selection }) {
        const places = placesOf(selection, scope);
        const parts = scope.phases.map(({ number, name, users }, index) => ({
          key: String(number),
          label: (0, labels.W)(name),
          series: users,
          tone: PHASE_TONES[index] ?? 0
        }));
        if (parts.length === 0)
          return null;
        const note = wholeNote(selection, scope, "phases");
        return (0, jsxRuntime.Y)(Figure, { title: "How deep?", text: `GitHub's adoption phases, from no activity to work with agents: users of each over time. Long periods by week, each with its newest day.${note}`, table: dayTable(scope, places, parts), children: (0, jsxRuntime.Y)(ShareChart, { title: "How deep?", parts, places, scope, absolute: true }) });
      }
      ;
      const share = ({ share: share2 }) => (0, page_numbers.KN)(share2);
      const TEAM_COLUMNS = [
        { key: "name", title: "Team", value: ({ name }) => name },
        { key: "members", title: "Members", value: ({ members }) => members },
        { key: "active", title: "Active on a weekday", value: ({ active }) => active },
        { key: "share", title: "Share active", value: ({ share: share2 }) => share2, text: share },
        { key: "interactions", title: "Requests", value: ({ interactions }) => interactions },
        { key: "linesAdded", title: "Lines added", value: ({ linesAdded }) => linesAdded },
        { key: "credits", title: "AI credits", value: ({ credits }) => credits },
        { key: "days", title: "Days", value: ({ days }) => days }
      ];
      function sorted(rows, { key, down }) {
        return [...rows].sort((one, other) => order(one[key], other[key]) * (down ? -1 : 1) || order(one.name, other.name));
      }
      function order(one, other) {
        if (typeof one === "string" && typeof other === "string")
          return one < other ? -1 : one > other ? 1 : 0;
        const number = (value) => typeof value === "number" ? value : -1;
        return number(one) - number(other);
      }
      function TeamTable({ rows, places, first, sort, onSort }) {
        return (0, jsxRuntime.Y)("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": "Table: Teams", children: (0, jsxRuntime.FD)("table", { class: "teams", children: [(0, jsxRuntime.Y)("thead", { children: (0, jsxRuntime.FD)("tr", { children: [TEAM_COLUMNS.map(({ key, title }) => (0, jsxRuntime.Y)(Head, { name: key, title, sort, onSort })), (0, jsxRuntime.Y)("th", { scope: "col", children: "Active over time" })] }) }), (0, jsxRuntime.Y)("tbody", { children: rows.map((row) => (0, jsxRuntime.FD)("tr", { children: [(0, jsxRuntime.Y)("th", { scope: "row", children: row.name }), TEAM_COLUMNS.slice(1).map(({ value, text }) => (0, jsxRuntime.Y)("td", { children: text?.(row) ?? (0, page_numbers.U9)(Number(value(row) ?? NaN)) })), (0, jsxRuntime.Y)("td", { children: (0, jsxRuntime.Y)(Spark, { values: trendOf(row.team.series.active ?? [], places, first), tone: 1 }) })] })) })] }) });
      }
      function Head({ name, title, sort, onSort }) {
        const live = useLive();
        const mine = sort.key === name;
        const next = { key: name, down: mine ? !sort.down : name !== "name" };
        return (0, jsxRuntime.Y)("th", { class: name === "name" ? void 0 : "number", scope: "col", "aria-sort": mine ? sort.down ? "descending" : "ascending" : void 0, children: live ? (0, jsxRuntime.Y)("button", { type: "button", class: "sort", onClick: () => onSort(next), children: title }) : title });
      }
      ;
      function rowOf(team, { scope, selection }) {
        const places = placesOf(selection, scope);
        const weekdays = placesOf({ ...selection, weekends: false }, scope);
        const members = lastOf(team.series.members, places)?.value;
        const active = meanOf(team.series.active, weekdays);
        return {
          team,
          name: team.name,
          members,
          active,
          share: members === void 0 || active === void 0 || members === 0 ? void 0 : active / members,
          interactions: sumOf(team.measures.interactions, places),
          linesAdded: sumOf(team.measures.linesAdded, places),
          credits: sumOf(team.series.credits, places),
          days: daysKnown(team.series.active, places)
        };
      }
      function Teams(props) {
        const { scope, minimum } = props;
        const rows = scope.teams.map((team) => rowOf(team, props)).filter(({ days }) => days > 0);
        const small = minimum > 1 ? ` Weeks in which on no day ${minimum} members of a team were active are left out.` : "";
        return (0, jsxRuntime.Y)(Section, { id: "teams", title: "Which teams?", lead: `A person in two teams counts in both, so teams do not add up.${small}`, children: rows.length === 0 ? (0, jsxRuntime.FD)(Nothing, { children: ["No team of these days can be shown. Teams need ", (0, jsxRuntime.Y)("code", { children: "users-1-day" }), " and", " ", (0, jsxRuntime.Y)("code", { children: "user-teams-1-day" }), " of the same days."] }) : (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(TeamList, { ...props, rows }), (0, jsxRuntime.Y)(Compared, { ...props, rows })] }) });
      }
      function TeamList({ scope, selection, rows }) {
        const [sort, setSort] = (0, hooks.J0)({ key: "share", down: true });
        const [search, setSearch] = (0, hooks.J0)("");
        const wanted = search.toLowerCase();
        const found = sorted(rows.filter(({ name }) => name.toLowerCase().includes(wanted)), sort);
        const by = TEAM_COLUMNS.find(({ key }) => key === sort.key)?.title ?? "";
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(TeamTools, { search, onSearch: setSearch, rows: found }), (0, jsxRuntime.FD)("p", { class: "reading", role: "status", children: [(0, page_numbers.hS)(found.length, "team"), " by \u201C", by, "\u201D, ", sort.down ? "largest" : "smallest", " first."] }), (0, jsxRuntime.Y)(TeamTable, { rows: found, sort, onSort: setSort, places: placesOf(selection, scope), first: scope.first })] });
      }
      function TeamTools({ search, onSearch, rows }) {
        if (!useLive())
          return null;
        return (0, jsxRuntime.FD)("div", { class: "team-tools", children: [(0, jsxRuntime.FD)("label", { children: ["Search teams", " ", (0, jsxRuntime.Y)("input", { type: "search", value: search, onInput: (event) => onSearch(event.currentTarget.value) })] }), (0, jsxRuntime.Y)(CsvButton, { title: "Teams", table: { columns: TEAM_COLUMNS, rows } })] });
      }
      function Compared({ scope, selection, onChange, rows }) {
        if (!useLive() || rows.length < 2)
          return null;
        const pick = (at, id2) => onChange({ compare: [0, 1].map((one) => one === at ? id2 : selection.compare[one] ?? "") });
        const layers = selection.compare.flatMap((id2, at) => shareLayer(scope, id2, at));
        const places = placesOf(selection, scope);
        const table = dayTable(scope, places, layers);
        return (0, jsxRuntime.FD)("div", { class: "compare", children: [["Compare", "with"].map((label, at) => (0, jsxRuntime.FD)("label", { children: [label, " ", (0, jsxRuntime.FD)("select", { value: selection.compare[at] ?? "", onChange: (event) => pick(at, event.currentTarget.value), children: [(0, jsxRuntime.Y)("option", { value: "", children: "a team" }), rows.map(({ team }) => (0, jsxRuntime.Y)("option", { value: team.id, children: team.name }))] })] })), layers.length === 2 && (0, jsxRuntime.Y)(Figure, { wide: true, title: "Two teams", text: "Share of the members that was active on each day.", table, children: (0, jsxRuntime.Y)(TimeChart, { title: "Two teams", layers, places, scope, height: 190, format: page_numbers.KN }) })] });
      }
      function shareLayer(scope, id2, at) {
        const team = scope.teams.find((one) => one.id === id2);
        if (team === void 0)
          return [];
        const series = Array.from({ length: scope.length }, (_, place) => {
          const active = team.series.active?.[place] ?? null;
          const members = team.series.members?.[place] ?? 0;
          return active === null || members === 0 ? null : active / members;
        });
        const looks = at === 0 ? { tone: 1 } : { tone: 4, dash: "5 3" };
        return [{ kind: "line", label: team.name, series, ...looks }];
      }
      ;
      function Use(props) {
        const { scope, selection } = props;
        const measures = measuresOf(selection, scope);
        const places = placesOf(selection, scope);
        const known = MEASURE_KEYS.filter((key) => measures[key] !== void 0);
        const of = chosenLabel(selection, scope);
        return (0, jsxRuntime.FD)(Section, { id: "use", title: "How much is it used?", children: [(0, jsxRuntime.FD)("dl", { class: "facts", children: [known.map((key) => (0, jsxRuntime.Y)(ChangedFact, { selection, scope, of: "events", label: MEASURES[key].label, value: sumOf(measures[key], places), series: measures[key] })), (0, jsxRuntime.Y)(Acceptance, { ...props, measures })] }), known.length === 0 && (0, jsxRuntime.FD)(Nothing, { children: ["No report of these days counts use", of === void 0 ? "" : ` of ${of}`, "."] }), (0, jsxRuntime.Y)(MeasureChoice, { ...props, known }), (0, jsxRuntime.Y)(UseChart, { ...props, measures })] });
      }
      function UseChart({ scope, selection, measures }) {
        const wanted = [selection.measure, ...MEASURE_KEYS];
        const measure = wanted.find((key) => measures[key] !== void 0);
        const series = measure && measures[measure];
        if (measure === void 0 || series === void 0)
          return null;
        const of = chosenLabel(selection, scope);
        const { label } = MEASURES[measure];
        const title = of === void 0 ? label : `${label}, ${of}`;
        const places = placesOf(selection, scope);
        return (0, jsxRuntime.Y)(Figure, { wide: true, title, text: `Summed over all ${selection.team === void 0 ? "people" : "members of the team"}, by day.${amongOthers(selection, scope)} An agent makes many suggestions and lines for one request, so the measures do not compare with each other.`, table: dayTable(scope, places, section_use_layersOf(measures)), children: (0, jsxRuntime.Y)(TimeChart, { title, places, scope, layers: [{ kind: "bars", label, series, tone: 1 }] }) });
      }
      function amongOthers(selection, scope) {
        if (Object.keys(selection.names).length === 0)
          return "";
        const isKnown = (measures, place) => MEASURE_KEYS.some((key) => (measures[key]?.[place] ?? null) !== null);
        const rest = othersOf(selection, scope);
        const chosen = measuresOf(selection, scope);
        const places = placesOf(selection, scope);
        const days = places.filter((place) => isKnown(rest, place) && !isKnown(chosen, place)).length;
        if (days === 0)
          return "";
        return ` On ${(0, page_numbers.hS)(days, "day")} it is not listed by itself: it was not used, or is one of the others.`;
      }
      function section_use_layersOf(measures) {
        return MEASURE_KEYS.flatMap((key) => {
          const series = measures[key];
          return series === void 0 ? [] : [{ label: MEASURES[key].label, series }];
        });
      }
      function Acceptance({ scope, selection, measures }) {
        const chosen = chosenLabel(selection, scope);
        const completion = selection.names.feature === "code_completion";
        if (chosen !== void 0 && !completion)
          return null;
        const places = placesOf(selection, scope);
        const shown2 = sumOf(completion ? measures.generations : scope.series.suggested, places);
        const accepted = sumOf(completion ? measures.acceptances : scope.series.accepted, places);
        if (shown2 === void 0 || accepted === void 0 || shown2 === 0)
          return null;
        return (0, jsxRuntime.Y)(Fact, { label: "Completions accepted", value: (0, page_numbers.KN)(accepted / shown2), note: `${(0, page_numbers.U9)(accepted)} of ${(0, page_numbers.U9)(shown2)} shown` });
      }
      function MeasureChoice({ selection, onChange, known }) {
        if (!useLive() || known.length < 2)
          return null;
        return (0, jsxRuntime.FD)("fieldset", { class: "measures", children: [(0, jsxRuntime.Y)("legend", { class: "unseen", children: "Measure of the charts" }), known.map((key) => (0, jsxRuntime.Y)("button", { type: "button", "aria-pressed": selection.measure === key, onClick: () => onChange({ measure: key }), children: MEASURES[key].label }))] });
      }
      ;
      const section_used_NAMED = 6;
      function Used(props) {
        const { scope } = props;
        const dimensions = Object.keys(DIMENSIONS).filter((one) => scope.splits[one] !== void 0);
        return (0, jsxRuntime.Y)(Section, { id: "used", title: "What is used?", children: dimensions.length === 0 ? (0, jsxRuntime.Y)(Nothing, { children: "No report of these days says what is used." }) : (0, jsxRuntime.Y)("div", { class: "figures", children: dimensions.map((dimension) => (0, jsxRuntime.Y)(section_used_Shares, { ...props, dimension })) }) });
      }
      function cellsFor({ scope, selection }, dimension) {
        const others = Object.keys(selection.names).filter((one) => one !== dimension);
        if (selection.team !== void 0 || others.length > 1)
          return void 0;
        const [other] = others;
        if (other === void 0)
          return scope.splits[dimension];
        const split = splitOf([dimension, other]);
        const cells = split && scope.splits[split];
        const mine = split === void 0 ? 0 : partsOf(split).indexOf(dimension);
        return cells?.filter(({ names }) => names[1 - mine] === selection.names[other]).map(({ names, measures }) => ({ names: [names[mine] ?? ""], measures }));
      }
      function rankedOf(cells, measure, places) {
        return cells.flatMap(({ names, measures }) => {
          const series = measures[measure];
          if (series === void 0)
            return [];
          return [{ key: names[0] ?? "", series, volume: sumOf(series, places) ?? 0 }];
        }).sort((one, other) => other.volume - one.volume);
      }
      function section_used_Shares(props) {
        const { scope, selection, dimension } = props;
        const filtered = cellsFor(props, dimension);
        const cells = filtered ?? scope.splits[dimension] ?? [];
        const places = placesOf(selection, scope);
        const has = (key) => cells.some(({ measures }) => measures[key] !== void 0);
        const measure = [selection.measure, ...MEASURE_KEYS].find(has);
        if (measure === void 0)
          return null;
        const ranked = rankedOf(cells, measure, places);
        const { label } = MEASURES[measure];
        const title = `By ${NOUNS[dimension]}`;
        const note = filtered === void 0 ? wholeNote(selection, scope, "these shares") : "";
        return (0, jsxRuntime.Y)(Figure, { title, text: `Shares of ${label.toLowerCase()}.${note}`, table: { columns: columnsOf(DIMENSIONS[dimension], label, ranked), rows: ranked }, children: (0, jsxRuntime.Y)(ShareChart, { title, places, scope, parts: drawnOf(ranked, scope.length) }) });
      }
      function columnsOf(name, measure, ranked) {
        const whole = ranked.reduce((total2, { volume }) => total2 + volume, 0);
        const share2 = ({ volume }) => whole === 0 ? void 0 : volume / whole;
        return [
          { title: name, value: ({ key }) => (0, labels.W)(key) },
          { title: "GitHub's key", value: ({ key }) => key },
          { title: measure, value: ({ volume }) => volume },
          { title: "Share", value: share2, text: (row) => (0, page_numbers.KN)(share2(row)) }
        ];
      }
      function drawnOf(ranked, length) {
        const named = ranked.filter(({ key }) => !["others", "unknown", ""].includes(key)).slice(0, section_used_NAMED);
        const rest = ranked.filter((one) => !named.includes(one));
        const parts = named.map(({ key, series: series2 }, index) => ({
          key,
          label: (0, labels.W)(key),
          series: series2,
          tone: index + 1
        }));
        if (rest.length === 0)
          return parts;
        const series = Array.from({ length }, (_, place) => rest.reduce((total2, one) => total2 + (one.series[place] ?? 0), 0));
        return [...parts, { key: "others", label: "Others", series, tone: 0 }];
      }
      ;
      function Cost(props) {
        const { scope, selection } = props;
        const team = scope.teams.find(({ id: id2 }) => id2 === selection.team);
        const credits = team === void 0 ? scope.series.credits : team.series.credits;
        const people = team === void 0 ? scope.series.creditUsers : void 0;
        return (0, jsxRuntime.FD)(Section, { id: "cost", title: "What does it cost?", lead: "Credits measure use; they are no invoice. Included ones count too, so no price is told.", children: [(0, jsxRuntime.FD)("dl", { class: "facts", children: [(0, jsxRuntime.Y)(CreditFacts, { ...props, credits }), (0, jsxRuntime.Y)(SeatCost, { ...props })] }), credits === void 0 ? (0, jsxRuntime.FD)(Nothing, { children: ["AI credits come from user rows (", (0, jsxRuntime.Y)("code", { children: "users-1-day" }), " or ", (0, jsxRuntime.Y)("code", { children: "users-28-day" }), "): these days have none."] }) : (0, jsxRuntime.Y)(CreditChart, { ...props, credits, people })] });
      }
      function CreditFacts({ scope, selection, credits, minimum }) {
        if (credits === void 0)
          return null;
        const places = placesOf(selection, scope);
        const few = minimum > 1 && selection.team === void 0 ? `; days on which fewer than ${(0, page_numbers.U9)(minimum)} people used some are left out` : "";
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(ChangedFact, { selection, scope, of: "events", label: "AI credits", value: sumOf(credits, places), series: credits }), (0, jsxRuntime.Y)(Fact, { label: "Days with credits", value: `${daysKnown(credits, places)} of ${places.length}`, note: `their users overlap from day to day and do not add up${few}` })] });
      }
      function CreditChart({ scope, selection, credits, people }) {
        const places = placesOf(selection, scope);
        const bars = { kind: "bars", label: "AI credits", series: credits, tone: 4 };
        const rows = people === void 0 ? [bars] : [bars, { label: "Users with credits", series: people }];
        const note = selection.team === void 0 ? wholeNote(selection, scope, "credits") : "";
        return (0, jsxRuntime.Y)(Figure, { wide: true, title: "AI credits by day", text: `From user reports.${note}`, table: dayTable(scope, places, rows), children: (0, jsxRuntime.Y)(TimeChart, { title: "AI credits by day", places, scope, layers: [bars], height: 190 }) });
      }
      function SeatCost({ scope }) {
        const seats = newestSeats(scope);
        const { seatPrice } = scope;
        if (seats === void 0 || seatPrice === void 0)
          return null;
        const { seats_never_used: never = 0, seats_idle_30_days: idle = 0 } = seats.numbers;
        const each = (0, page_numbers.TG)(seatPrice.amount, seatPrice);
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(Fact, { label: "Seats without use, a month", value: (0, page_numbers.TG)((never + idle) * seatPrice.amount, seatPrice), note: `${(0, page_numbers.hS)(never, "seat")} never used and ${(0, page_numbers.U9)(idle)} idle for 30 days or more, at the given price of ${each}; no bill` }), (0, jsxRuntime.Y)(Fact, { label: "All seats, a month", value: (0, page_numbers.TG)(seats.total * seatPrice.amount, seatPrice), note: `${(0, page_numbers.hS)(seats.total, "seat")} on ${seats.day}` })] });
      }
      ;
      function Effect(props) {
        const { created, createdByCopilot, merged } = props.scope.series;
        if ((created ?? createdByCopilot ?? merged) === void 0) {
          return (0, jsxRuntime.Y)(Section, { id: "effect", title: "What comes of it?", children: (0, jsxRuntime.Y)(Nothing, { children: "No report of these days counts pull requests." }) });
        }
        return (0, jsxRuntime.FD)(Section, { id: "effect", title: "What comes of it?", lead: "What happened beside the use of Copilot. It does not show what Copilot caused.", children: [(0, jsxRuntime.Y)(PullRequestFacts, { ...props }), (0, jsxRuntime.FD)("div", { class: "figures", children: [(0, jsxRuntime.Y)(PullRequestChart, { ...props }), (0, jsxRuntime.Y)(MergeChart, { ...props })] })] });
      }
      function PullRequestFacts({ scope, selection }) {
        const { created, createdByCopilot, merged, reviewedByCopilot } = scope.series;
        const places = placesOf(selection, scope);
        const [all, own] = [sumOf(created, places), sumOf(createdByCopilot, places)];
        const facts = [
          ["Pull requests created", created],
          ["Created by Copilot", createdByCopilot],
          ["Merged", merged],
          ["Reviewed by Copilot", reviewedByCopilot]
        ];
        return (0, jsxRuntime.FD)("dl", { class: "facts", children: [facts.map(([label, series]) => {
          const value = sumOf(series, places);
          if (series === void 0)
            return null;
          return (0, jsxRuntime.Y)(ChangedFact, { label, series, value, selection, scope, of: "events" });
        }), all !== void 0 && own !== void 0 && all > 0 && (0, jsxRuntime.Y)(Fact, { label: "Share by Copilot", value: (0, page_numbers.KN)(own / all), note: `${(0, page_numbers.U9)(own)} of ${(0, page_numbers.U9)(all)} created` })] });
      }
      const section_effect_layer = (label, series, looks) => series === void 0 ? [] : [{ label, series, ...looks }];
      function PullRequestChart({ scope, selection }) {
        const { created, createdByCopilot, merged, reviewedByCopilot } = scope.series;
        const places = placesOf(selection, scope);
        const layers = [
          ...section_effect_layer("Created", created, { kind: "bars", tone: 7 }),
          ...section_effect_layer("Created by Copilot", createdByCopilot, { kind: "line", tone: 1 }),
          ...section_effect_layer("Reviewed by Copilot", reviewedByCopilot, { kind: "line", tone: 2, dash: "5 3" })
        ];
        const rows = [...layers, ...section_effect_layer("Merged", merged, { kind: "line", tone: 3 })];
        const note = wholeNote(selection, scope, "pull requests");
        return (0, jsxRuntime.Y)(Figure, { title: "Pull requests", text: `Of all repositories, by day. One reviewed on two days counts on both.${note}`, table: dayTable(scope, places, rows), children: (0, jsxRuntime.Y)(TimeChart, { title: "Pull requests", layers, places, scope, height: 200 }) });
      }
      const inHours = (value) => value === null ? null : value / 60;
      const hours = (value) => (0, page_numbers.Gx)(value === null || value === void 0 ? value : value * 60);
      function MergeChart({ scope, selection }) {
        const { minutesToMerge, minutesToMergeByCopilot } = scope.series;
        const places = placesOf(selection, scope);
        const rows = [
          ...section_effect_layer("All", minutesToMerge, { kind: "line", tone: 2, dash: "5 3" }),
          ...section_effect_layer("By Copilot", minutesToMergeByCopilot, { kind: "line", tone: 1 })
        ];
        if (rows.length === 0)
          return null;
        const layers = rows.map((one) => ({ ...one, series: one.series.map(inHours) }));
        return (0, jsxRuntime.Y)(Figure, { title: "Time to merge", text: "The median of what was merged on each day. Medians of days do not combine into one.", table: dayTable(scope, places, rows.map((one) => ({ ...one, label: `${one.label}, minutes` }))), children: (0, jsxRuntime.Y)(TimeChart, { title: "Time to merge", layers, places, scope, height: 200, format: hours, axis: (value) => `${(0, page_numbers.U9)(value)} h` }) });
      }
      ;
      const NAMES = {
        none: "Contains no names of people.",
        names: "Contains names of people: share it with care.",
        pseudonyms: "Contains pseudonyms of people: share it with care."
      };
      function Page({ columns, live }) {
        const [at, setAt] = (0, hooks.J0)(0);
        const scope = columns.scopes[at];
        return (0, jsxRuntime.FD)(Live.Provider, { value: live, children: [(0, jsxRuntime.FD)("header", { children: [(0, jsxRuntime.Y)("p", { class: "kicker", children: "GitHub Copilot usage" }), (0, jsxRuntime.Y)("h1", { children: columns.scopes.length === 1 && scope !== void 0 ? scope.slug : `${(0, page_numbers.U9)(columns.scopes.length)} ${scope?.kind ?? "scope"}s` }), (0, jsxRuntime.FD)("p", { class: "privacy", children: [(0, jsxRuntime.Y)("b", { children: NAMES[columns.names] }), columns.minimumGroupSize > 1 && ` Teams and other groups below ${columns.minimumGroupSize} people are left out.`] })] }), (0, jsxRuntime.FD)("main", { children: [columns.scopes.length > 1 && (0, jsxRuntime.Y)(Scopes, { columns, at, onChoose: setAt }), scope === void 0 ? (0, jsxRuntime.Y)("p", { class: "nothing", children: "This run has no numbers to show." }) : (0, jsxRuntime.Y)(ScopePage, { columns, scope, at, onScope: setAt }, at), (0, jsxRuntime.Y)(ThisRun, { columns })] })] });
      }
      const LEAD = [
        "monthly_active_users",
        "weekday_active_users",
        "seats",
        "ai_credits_used",
        "pull_requests_created_by_copilot"
      ];
      function Scopes({ columns: { scopes }, at, onChoose }) {
        const live = useLive();
        const metric = (scope, key) => scope.metrics.find((one) => one.key === key);
        const leads = LEAD.flatMap((key) => scopes.flatMap((scope) => metric(scope, key) ?? [])[0] ?? []);
        const nameOf = (scope, index) => live ? (0, jsxRuntime.Y)("button", { type: "button", "aria-pressed": index === at, onClick: () => onChoose(index), children: scope.slug }) : `${scope.slug}${index === 0 ? " (below)" : ""}`;
        return (0, jsxRuntime.Y)("div", { class: "scroll", tabIndex: 0, role: "region", "aria-label": "Table: all scopes", children: (0, jsxRuntime.FD)("table", { children: [(0, jsxRuntime.Y)("thead", { children: (0, jsxRuntime.Y)("tr", { children: ["Shown below", ...leads.map(({ label }) => label)].map((title) => (0, jsxRuntime.Y)("th", { scope: "col", children: title })) }) }), (0, jsxRuntime.Y)("tbody", { children: scopes.map((scope, index) => (0, jsxRuntime.FD)("tr", { children: [(0, jsxRuntime.Y)("th", { scope: "row", children: nameOf(scope, index) }), leads.map(({ key }) => (0, jsxRuntime.Y)("td", { children: page_valueOf(metric(scope, key)) }))] })) })] }) });
      }
      const page_valueOf = (metric) => metric === void 0 ? "n/a" : (0, page_numbers.Mp)(metric.value, metric.unit);
      function ScopePage({ columns, scope, at, onScope }) {
        const { fragment, ...chosen } = useFragment(scope, { columns, at, onScope });
        const props = { scope, ...chosen };
        const { selection } = chosen;
        const days = [scope, selection.from, selection.to, selection.weekends];
        return (0, jsxRuntime.FD)(jsxRuntime.FK, { children: [(0, jsxRuntime.Y)(Kept, { by: [scope], children: () => (0, jsxRuntime.Y)(Answers, { scope }) }), (0, jsxRuntime.Y)(Kept, { by: days, children: () => (0, jsxRuntime.Y)(Overview, { ...props }) }), (0, jsxRuntime.Y)(Controls, { ...props, fragment }), (0, jsxRuntime.Y)(Shown, { ...props }), (0, jsxRuntime.Y)(Growing, { ...props }), (0, jsxRuntime.Y)(Unused, { ...props }), (0, jsxRuntime.Y)(Use, { ...props }), (0, jsxRuntime.Y)(Kept, { by: [...days, selection.compare], children: () => (0, jsxRuntime.Y)(Teams, { ...props, minimum: columns.minimumGroupSize }) }), (0, jsxRuntime.Y)(Cost, { ...props, minimum: columns.minimumGroupSize }), (0, jsxRuntime.Y)(Effect, { ...props }), (0, jsxRuntime.Y)(Used, { ...props }), (0, jsxRuntime.Y)(Kept, { by: days, children: () => (0, jsxRuntime.Y)(Quality, { ...props }) }), (0, jsxRuntime.Y)(People, { scope })] });
      }
      function Kept({ by, children }) {
        return (0, jsxRuntime.Y)(jsxRuntime.FK, { children: (0, hooks.Kr)(children, [...by]) });
      }
      function useFragment(scope, { columns, at, onScope }) {
        const [selection, setSelection] = (0, hooks.J0)(() => firstSelection(scope));
        const prefix = columns.scopes.length > 1 ? `scope=${encodeURIComponent(scope.slug)}&` : "";
        const fragment = (of) => `#${prefix}${fragmentOf(of, scope)}`;
        (0, hooks.vJ)(() => {
          const read = () => {
            const wanted = new URLSearchParams(location.hash.slice(1)).get("scope");
            const index = columns.scopes.findIndex(({ slug }) => slug === wanted);
            if (index >= 0 && index !== at)
              onScope(index);
            else
              setSelection(selectionOf(location.hash, scope));
          };
          if (location.hash.length > 1)
            read();
          addEventListener("hashchange", read);
          return () => removeEventListener("hashchange", read);
        }, [scope]);
        const change = (0, hooks.hb)((part) => setSelection((before) => {
          const next = { ...before, ...part };
          writeFragment(fragment(next));
          return next;
        }), [scope]);
        return { selection, onChange: change, fragment: fragment(selection) };
      }
      ;
      const KEY = "$series";
      const LARGEST = 2 ** 32 - 2;
      const SHORTEST = 8;
      const isSeries = (value) => Array.isArray(value) && value.length >= SHORTEST && value.every((one) => one === null || Number.isInteger(one) && one >= 0 && one <= LARGEST);
      function toBytes(value) {
        const planes = [];
        let offset = 0;
        const json = JSON.stringify(value, (_, part) => {
          if (!isSeries(part))
            return part;
          const plane = planeOf(part);
          const reference = [offset, part.length, plane.length / part.length];
          planes.push(plane);
          offset += plane.length;
          return { [KEY]: reference };
        });
        const text = new TextEncoder().encode(json);
        const bytes = new Uint8Array(4 + text.length + offset);
        new DataView(bytes.buffer).setUint32(0, text.length);
        bytes.set(text, 4);
        let at = 4 + text.length;
        for (const plane of planes) {
          bytes.set(plane, at);
          at += plane.length;
        }
        return bytes;
      }
      function planeOf(series) {
        const most = series.reduce((largest2, value) => Math.max(largest2, value ?? 0), 0) + 1;
        const width = most < 2 ** 8 ? 1 : most < 2 ** 16 ? 2 : most < 2 ** 24 ? 3 : 4;
        const plane = new Uint8Array(series.length * width);
        series.forEach((value, index) => {
          let rest = value === null ? 0 : value + 1;
          for (let byte = 0; byte < width; byte += 1) {
            plane[byte * series.length + index] = rest % 256;
            rest = Math.floor(rest / 256);
          }
        });
        return plane;
      }
      function fromBytes(bytes) {
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        const end = 4 + view.getUint32(0);
        const numbers = bytes.subarray(end);
        return JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)), (_, part) => {
          const reference = part?.[KEY];
          return reference === void 0 ? part : seriesAt(numbers, reference);
        });
      }
      function seriesAt(numbers, [offset, length, width]) {
        const series = [];
        for (let index = 0; index < length; index += 1) {
          let value = 0;
          for (let byte = width - 1; byte >= 0; byte -= 1) {
            value = value * 256 + (numbers[offset + byte * length + index] ?? 0);
          }
          series.push(value === 0 ? null : value - 1);
        }
        return series;
      }
      var reports_days = __webpack_require__(8120);
      var small_teams = __webpack_require__(5507);
      ;
      function withoutSmallGroups(day, minimum) {
        const { credits, phases } = day;
        const few = credits?.users !== void 0 && credits.users > 0 && credits.users < minimum;
        const rows = phases?.rows.filter(({ users }) => !phases.fromUsers || users >= minimum);
        return {
          ...day,
          credits: few ? void 0 : credits,
          phases: phases && { ...phases, rows: rows ?? [] }
        };
      }
      function withoutSmallTeams(rows, minimum) {
        const teamOf = ({ id: id2, day, members, active }) => ({ team: id2, day, members, active });
        return (0, small_teams.r)(rows, minimum, teamOf);
      }
      ;
      function to_columns_columnsOf(model2) {
        const { minimumGroupSize } = model2;
        return {
          ...model2,
          scopes: model2.scopes.map((scope) => scopeColumns(scope, minimumGroupSize)),
          leftOut: []
        };
      }
      function scopeColumns(page, minimum) {
        const days = page.days.map((day) => withoutSmallGroups(day, minimum));
        const teams = withoutSmallTeams(page.teams, minimum);
        const { metrics, findings, people, lacking, seatPrice, window } = page;
        const calendar = calendarOf([...days, ...teams].map(({ day }) => day));
        const place = placesFrom(calendar.first);
        const of = (rows, value) => seriesOf(rows, { value, place, length: calendar.length });
        return {
          ...{ metrics, findings, people, lacking, seatPrice, window },
          ...{ kind: page.scope.kind, slug: page.scope.slug, ...calendar },
          series: present(DAY_SERIES, (row) => of(days, row.of)),
          counters: to_columns_measuresOf((measure) => of(days, ({ counters }) => counters?.[measure])),
          splits: splitsOf(days, of),
          phases: phasesOf(days, of),
          teams: teamsOf(teams, of),
          marks: page.marks.map(({ day, note }) => ({ at: place(day), day, note })).filter(({ at }) => at > 0 && at < calendar.length),
          provisionalAt: page.provisionalFrom === void 0 ? calendar.length : Math.min(Math.max(place(page.provisionalFrom), 0), calendar.length)
        };
      }
      function calendarOf(days) {
        const sorted2 = [...new Set(days)].sort();
        const [first, last] = [sorted2[0], sorted2.at(-1)];
        if (first === void 0 || last === void 0)
          return { first: "1970-01-01", length: 0 };
        return { first, length: (0, reports_days.YM)(first, last) + 1 };
      }
      function placesFrom(first) {
        const known = /* @__PURE__ */ new Map();
        return (day) => {
          const found = known.get(day) ?? (0, reports_days.YM)(first, day);
          known.set(day, found);
          return found;
        };
      }
      function seriesOf(rows, how) {
        const series = new Array(how.length).fill(null);
        let any = false;
        for (const row of rows) {
          const value = how.value(row);
          if (value === void 0 || !Number.isFinite(value))
            continue;
          series[how.place(row.day)] = value;
          any = true;
        }
        return any ? series : void 0;
      }
      function present(table, series) {
        const found = Object.keys(table).flatMap((key) => {
          const made = series(table[key]);
          return made === void 0 ? [] : [[key, made]];
        });
        return Object.fromEntries(found);
      }
      const to_columns_measuresOf = (series) => present(Object.fromEntries(MEASURE_KEYS.map((key) => [key, key])), series);
      const PAIR_MEASURES = /* @__PURE__ */ new Set(["interactions", "generations", "acceptances", "linesAdded"]);
      function splitsOf(days, of) {
        const found = model.U.flatMap((split) => {
          const cells = /* @__PURE__ */ new Map();
          for (const { day, cells: all } of days) {
            for (const cell2 of all?.[split] ?? []) {
              const key = JSON.stringify(cell2.names);
              const own = cells.get(key);
              if (own === void 0)
                cells.set(key, [{ day, ...cell2 }]);
              else
                own.push({ day, ...cell2 });
            }
          }
          if (cells.size === 0)
            return [];
          return [
            [split, [...cells.values()].map((rows) => cellColumns(rows, of)).sort(byVolume)]
          ];
        });
        return Object.fromEntries(found);
      }
      function cellColumns(rows, of) {
        const names = rows[0]?.names ?? [];
        const measures = to_columns_measuresOf((measure) => names.length > 1 && !PAIR_MEASURES.has(measure) ? void 0 : of(rows, (row) => row[measure]));
        return { names, measures };
      }
      function byVolume(one, other) {
        const volume = ({ measures }) => (measures.generations ?? measures.interactions ?? measures.linesAdded ?? []).reduce((total2, value) => total2 + (value ?? 0), 0);
        const [first, second] = [one.names.join("\n"), other.names.join("\n")];
        return volume(other) - volume(one) || (first < second ? -1 : 1);
      }
      function phasesOf(days, of) {
        const names = /* @__PURE__ */ new Map();
        for (const { phases } of [...days].sort((a, b) => a.day < b.day ? -1 : 1)) {
          for (const { number, name } of phases?.rows ?? [])
            names.set(number, name);
        }
        return [...names].sort(([one], [other]) => one - other).map(([number, name]) => ({
          number,
          name,
          users: of(days, ({ phases }) => phases?.rows.find((row) => row.number === number)?.users) ?? []
        }));
      }
      function teamsOf(rows, of) {
        const byTeam = /* @__PURE__ */ new Map();
        for (const row of rows) {
          const own = byTeam.get(row.id);
          if (own === void 0)
            byTeam.set(row.id, [row]);
          else
            own.push(row);
        }
        return [...byTeam].map(([id2, own]) => {
          const newest2 = own.reduce((one, other) => other.day > one.day ? other : one);
          return {
            id: id2,
            name: newest2.name,
            series: present(TEAM_SERIES, (row) => of(own, row.of)),
            measures: to_columns_measuresOf((measure) => of(own, (row) => row[measure]))
          };
        });
      }
      var cleaner = __webpack_require__(5749);
      var redact = __webpack_require__(1361);
      ;
      const MARKS = /\p{M}{4,}/gu;
      const LONGEST = 400;
      function shown(text) {
        const cleaned = (0, cleaner.uH)(text);
        const short = cleaned.length > LONGEST ? `${cleaned.slice(0, LONGEST)}\u2026` : cleaned;
        return (0, redact.RK)(short).replace(MARKS, (marks) => Array.from(marks).slice(0, 3).join(""));
      }
      function encoded(value) {
        if (typeof value === "string")
          return shown(value);
        if (Array.isArray(value)) {
          const plain = value.every((one) => one === null || typeof one === "number");
          return plain ? value : value.map((item) => encoded(item));
        }
        if (typeof value !== "object" || value === null)
          return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encoded(item)]));
      }
      ;
      function renderPage(model2) {
        const { columns, data } = fitted(encoded(to_columns_columnsOf(model2)), packed);
        return { html: documentOf(columns, data) };
      }
      function packed(columns) {
        return (0, external_node_zlib_.deflateSync)(toBytes(columns), { level: 6 });
      }
      function documentOf(columns, data) {
        const policy = [
          "default-src 'none'",
          `script-src '${hashOf(SCRIPT)}'`,
          `style-src '${hashOf(STYLE)}'`,
          "base-uri 'none'",
          "form-action 'none'"
        ].join("; ");
        const body = (0, dist.F0)((0, jsxRuntime.Y)(Page, { columns, live: false }));
        const slugs = columns.scopes.map(({ slug }) => slug).slice(0, 3);
        const title = (0, dist.F0)((0, jsxRuntime.Y)("title", { children: ["GitHub Copilot usage", ...slugs].join(" \xB7 ") }));
        return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
${title}
<style>${STYLE}</style>
</head>
<body>
<div id="page">${body}</div>
<script type="text/plain" id="data" data-bytes="${data.length}">${textOf(data)}<\/script>
<script>${SCRIPT}<\/script>
</body>
</html>
`;
      }
      function hashOf(text) {
        return `sha256-${(0, external_node_crypto_.createHash)("sha256").update(text).digest("base64")}`;
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
