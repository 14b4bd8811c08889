// Panels of which the reader sees one. Groups of one name change together, and their choice stays on this device.
(function (hood) {
  'use strict';

  var groups = [];

  function choose(group, index) {
    group.tabs.forEach(function (tab, i) {
      var chosen = i === index;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      // what is hidden so is still found by the browser's own search
      if (chosen) group.panels[i].removeAttribute('hidden');
      else group.panels[i].setAttribute('hidden', 'until-found');
    });
  }

  /* The reader's own choice: it holds for all groups of the name, and what was clicked stays where it is. */
  function prefer(group, index) {
    var top = group.list.getBoundingClientRect().top;
    choose(group, index);
    if (group.sync) {
      var title = group.titles[index];
      groups.forEach(function (other) {
        var same = other !== group && other.sync === group.sync ? other.titles.indexOf(title) : -1;
        if (same >= 0) choose(other, same);
      });
      var kept = hood.kept('tabs');
      kept[group.sync] = title;
      hood.keep('tabs', kept);
    }
    window.scrollBy(0, group.list.getBoundingClientRect().top - top);
  }

  /* Opens the panels around an element. */
  function reveal(element) {
    for (var panel = element; panel; panel = panel.parentElement) {
      groups.forEach(function (group) {
        var index = group.panels.indexOf(panel);
        if (index >= 0) choose(group, index);
      });
    }
  }

  function followAddress() {
    var place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place || !place.closest('.tabs-panel[hidden]')) return;
    reveal(place);
    place.scrollIntoView();
  }

  hood.enhance('.tabs', function (box) {
    var panels = Array.prototype.filter.call(box.children, function (child) {
      return child.className === 'tabs-panel';
    });
    if (!panels.length) return;
    var group = { sync: box.dataset.sync, panels: panels, tabs: [], titles: [], list: document.createElement('div') };
    var number = groups.push(group);
    group.list.className = 'tabs-list';
    group.list.setAttribute('role', 'tablist');
    group.list.setAttribute('aria-label', box.dataset.label);
    panels.forEach(function (panel, i) {
      var tab = group.list.appendChild(document.createElement('button'));
      tab.type = 'button';
      tab.textContent = panel.querySelector('.tabs-title').textContent;
      tab.id = 'hood-tab-' + number + '-' + (i + 1);
      panel.id = 'hood-panel-' + number + '-' + (i + 1);
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.tabIndex = 0;
      group.tabs.push(tab);
      group.titles.push(tab.textContent);
      tab.addEventListener('click', function () { prefer(group, i); });
      panel.addEventListener('beforematch', function () { choose(group, i); });
    });
    group.list.addEventListener('keydown', function (event) {
      var last = group.tabs.length - 1;
      var at = group.tabs.indexOf(event.target);
      var to = { ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
      if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      prefer(group, to);
      group.tabs[to].focus();
    });
    box.insertBefore(group.list, panels[0]);
    box.classList.add('is-ready');
    var before = group.titles.indexOf(hood.kept('tabs')[group.sync]);
    choose(group, Math.max(before, 0));
  });

  window.addEventListener('hashchange', followAddress);
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) followAddress();
  });
  followAddress();
})(window.hood);
