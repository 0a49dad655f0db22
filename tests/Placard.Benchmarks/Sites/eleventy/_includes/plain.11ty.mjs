import { plainPage } from "../theme.mjs";

export const render = data => plainPage(data.title, data.page.url.slice(1), data.content);
