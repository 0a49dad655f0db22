// Written for the demonstration capture. It reaches no network and stores nothing.
(function () {
  document.documentElement.classList.add('script');

  var button = document.getElementById('more');
  var why = document.getElementById('why');
  if (button && why) {
    why.hidden = true;
    button.addEventListener('click', function () {
      why.hidden = !why.hidden;
      button.setAttribute('aria-expanded', String(!why.hidden));
    });
  }

  // A hand-made page of 2020 would have counted the days to the vote. This one counts those since.
  var line = document.getElementById('countdown');
  if (line) {
    var days = Math.floor((Date.now() - Date.UTC(2020, 5, 17)) / 86400000);
    if (days > 0) {
      line.textContent = 'The vote was on 17 June 2020, ' + days + ' days ago.';
    }
  }
})();
