/** All markup that Leaflet 1.9.4 ever writes as text: two probes of the browser, three signs of buttons. */
const LEAFLET_MARKUP = [
  '<svg/>',
  '<v:shape adj="1"/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]

/**
 * The one inline script of ours: under `require-trusted-types-for 'script'` nothing on the map page may
 * become markup or a script's address but what is named here, so that no text of a listing can ever
 * run. It stands before the framework, whose own policies carry other names.
 */
export const TRUSTED_TYPES_POLICY = `window.trustedTypes&&trustedTypes.createPolicy("default",{createHTML:function(t){return ${JSON.stringify(LEAFLET_MARKUP).replace(/</g, '\\u003c')}.includes(t)?t:null},createScriptURL:function(u){return/^\\/_next\\/static\\/chunks\\/[\\w.~-]+\\.js$/.test(u)?u:null}})`
