using Microsoft.Playwright;
using Placard.BrowserTests.Support;

namespace Placard.BrowserTests.Search;

/// <summary>The search page, asked as a reader would ask it, by the address that holds the query.</summary>
public sealed class SearchPage(IPage page)
{
    public IPage Page => page;

    public static async Task<SearchPage> OpenAsync(Reader reader, string address)
    {
        var page = await reader.OpenAsync(address);
        await page.Locator("#_search").WaitForAsync();
        return new SearchPage(page);
    }

    /// <summary>Where the first three results lead.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="filters">What is chosen besides, as in the address: <c>year=2020</c>.</param>
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
