// Nobody sits in front of the wall: where the page asks to be loaded again, it does so by itself.
(() => {
  const PAUSE = 3000;
  let due = false;
  new MutationObserver(() => {
    if (due || !document.querySelector(".wall") || !document.querySelector(".v-system-error")) return;
    due = true;
    setTimeout(() => location.reload(), PAUSE);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
