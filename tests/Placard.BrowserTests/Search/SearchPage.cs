using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>The search page, driven by the URL with the query.</summary>
public sealed class SearchPage(IPage page)
{
    public IPage Page => page;

    public static async Task<SearchPage> OpenAsync(Reader reader, string url)
    {
        var page = await reader.OpenAsync(url);
        await page.Locator("#_search").WaitForAsync();
        return new SearchPage(page);
    }

    /// <summary>The URLs of the first three results.</summary>
    /// <param name="query">The query.</param>
    /// <param name="filters">The filters, as in the URL: <c>year=2020</c>.</param>
    public async Task<IReadOnlyList<string>> FirstThreeAsync(string query, string filters) =>
        await page.EvaluateAsync<string[]>(
            """
            async ([query, filters]) => {
              const status = document.getElementById('_status'), busy = JSON.parse(document.getElementById('_search').dataset.words).busy;
              status.textContent = '';
              const state = new URLSearchParams(filters);
              state.set('q', query);
              location.hash = state;
              while (!status.textContent || status.textContent === busy) await new Promise(next => setTimeout(next, 2));
              return Array.from(document.querySelectorAll('.results a')).slice(0, 3).map(link => link.getAttribute('href'));
            }
            """, new[] { query, filters });
}
