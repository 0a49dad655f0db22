// Part of the preview only. A worker, since a page's own policy forbids connections.
let events;
const listen = () => {
  events = new EventSource(`/_placard/events${self.location.search}`);
  events.onmessage = () => {
    events.close();
    postMessage('changed');
  };
};
onmessage = ({ data: isVisible }) => {
  events.close();
  if (isVisible) listen();
};
listen();
