window.counters = 0;
