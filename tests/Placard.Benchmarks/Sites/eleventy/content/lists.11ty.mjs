import { listPages } from "../theme.mjs";

export const data = {
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ["archive"] },
  pagination: { data: "collections.archive", size: 1, alias: "list", before: (_, data) => listPages(data.collections.archive) },
  permalink: data => data.list.url,
};

export const render = data => data.list.render();
