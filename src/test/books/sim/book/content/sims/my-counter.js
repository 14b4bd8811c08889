window.customElements.define('my-counter', class extends HTMLElement {
  connectedCallback() {
    window.counters++;
  }
});
