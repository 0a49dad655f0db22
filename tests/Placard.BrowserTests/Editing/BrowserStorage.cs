using Microsoft.Playwright;

namespace Placard.BrowserTests.Editing;

/// <summary>The files that a browser keeps for the origin of a page, below a folder: there the test backend of Sveltia CMS reads and writes.</summary>
public sealed class BrowserStorage(IPage page, string folder)
{
    private const string Open = "const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });";

    public Task WriteAsync(IReadOnlyDictionary<string, byte[]> files) => page.EvaluateAsync(
        $$"""
        async ({ folder, files }) => {
          {{Open}}
          for (const [path, content] of Object.entries(files)) {
            const names = path.split('/');
            let parent = root;
            for (const name of names.slice(0, -1)) parent = await parent.getDirectoryHandle(name, { create: true });
            const writer = await (await parent.getFileHandle(names.at(-1), { create: true })).createWritable();
            await writer.write(await (await fetch('data:;base64,' + content)).arrayBuffer());
            await writer.close();
          }
        }
        """,
        new { folder, files = files.ToDictionary(file => file.Key, file => Convert.ToBase64String(file.Value)) });

    public async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync()
    {
        var files = await page.EvaluateAsync<Dictionary<string, string>>(
            $$"""
            async folder => {
              {{Open}}
              const files = {};
              const read = async (parent, path) => {
                for await (const [name, handle] of parent.entries()) {
                  if (handle.kind === 'directory') await read(handle, path + name + '/');
                  else files[path + name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())].map(b => String.fromCharCode(b)).join('');
                }
              };
              await read(root, '');
              return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, btoa(content)]));
            }
            """,
            folder);
        return files.ToDictionary(file => file.Key, file => Convert.FromBase64String(file.Value), StringComparer.Ordinal);
    }
}
