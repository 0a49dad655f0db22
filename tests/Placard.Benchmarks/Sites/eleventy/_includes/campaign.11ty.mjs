import { campaignPage } from "../theme.mjs";

export const render = data => campaignPage(data.collections.archive.entries.get(data.page.inputPath), data.content);
