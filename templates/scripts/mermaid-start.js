// Draws the mermaid diagrams of a page, in the page's colours.
(function () {
  'use strict';
  if (!window.mermaid) return;
  var style = getComputedStyle(document.documentElement);
  function colour(name) {
    return style.getPropertyValue(name).trim();
  }
  window.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    fontFamily: getComputedStyle(document.body).fontFamily,
    themeVariables: {
      background: colour('--paper'),
      primaryColor: colour('--dia-fill'),
      primaryTextColor: colour('--dia-ink'),
      primaryBorderColor: colour('--dia-line'),
      lineColor: colour('--dia-line'),
      secondaryColor: colour('--dia-note'),
      tertiaryColor: colour('--paper'),
      noteBkgColor: colour('--dia-note'),
      noteTextColor: colour('--dia-ink')
    }
  });
  window.mermaid.run({ querySelector: 'pre.mermaid', suppressErrors: true });
})();
