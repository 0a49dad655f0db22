import { articlePage } from "../theme.mjs";

export const render = data => articlePage(data.collections.archive.entries.get(data.page.inputPath), data.content);
