// Draws the mermaid diagrams of a page, in the page's colours.
(function () {
  'use strict';
  if (!window.mermaid) return;
  var probe = document.body.appendChild(document.createElement('i'));
  function colour(name) {
    probe.style.color = 'var(' + name + ')';
    return getComputedStyle(probe).color;
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
  document.body.removeChild(probe);
  window.hood.enhance('pre.mermaid', function (diagram) {
    window.mermaid.run({ nodes: [diagram], suppressErrors: true });
  });
})();
