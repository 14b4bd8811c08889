// The service worker: what was fetched once can be read without a network. The network comes first, so that a reader
// never sees an old page where the new one can be had. BOOK, above, names the files to fetch ahead and the version.
(function (book) {
  'use strict';
  var prefix = 'hood ' + self.registration.scope + ' ';
  var name = prefix + book.version;

  function fetchAhead(cache) {
    return Promise.all(book.files.map(function (file) {
      var address = new URL(file.split('/').map(encodeURIComponent).join('/'), self.registration.scope);
      return cache.add(new Request(address, { cache: 'no-cache' })).catch(function () { /* is fetched when read */ });
    }));
  }

  self.addEventListener('install', function (event) {
    self.skipWaiting();
    event.waitUntil(caches.open(name).then(fetchAhead));
  });

  self.addEventListener('activate', function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (other) {
        return other.indexOf(prefix) === 0 && other !== name;
      }).map(function (other) { return caches.delete(other); }));
    }).then(function () { return self.clients.claim(); }));
  });

  function kept(request) {
    var address = new URL(request.url);
    if (address.pathname.slice(-1) === '/') address.pathname += 'index.html';
    return caches.open(name).then(function (cache) {
      return cache.match(address, { ignoreSearch: true });
    }).then(function (answer) { return answer || Response.error(); });
  }

  self.addEventListener('fetch', function (event) {
    var request = event.request;
    if (request.method !== 'GET' || request.url.indexOf(self.registration.scope) !== 0) return;
    event.respondWith(fetch(request).then(function (answer) {
      if (answer.ok) {
        var copy = answer.clone();
        event.waitUntil(caches.open(name).then(function (cache) { return cache.put(request, copy); }));
      }
      return answer;
    }).catch(function () { return kept(request); }));
  });
})(self.BOOK);
