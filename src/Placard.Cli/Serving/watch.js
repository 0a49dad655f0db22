// Part of the preview only. A worker, since a page's own policy forbids connections.
const events = new EventSource(`/_placard/events${self.location.search}`);
events.onmessage = () => {
  events.close();
  postMessage('changed');
};
