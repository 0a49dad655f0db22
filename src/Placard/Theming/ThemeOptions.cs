// The cache is the engine's only way to take templates that are parsed already; its interface may still change.
using System.Collections.Frozen;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

#pragma warning disable FLUID001


namespace Placard.Theming;

/// <summary>Sets the template engine up: our filters, partials by name, no clock and no culture.</summary>
internal static class ThemeOptions
{
    public static TemplateOptions Create(FrozenDictionary<string, Template> partials)
    {
        var options = new TemplateOptions
        {
            FileProvider = new PartialProvider(partials),
            TemplateCache = new PartialCache(partials),
            ModelNamesComparer = StringComparer.Ordinal,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch,
            StrictFilters = true,
            // A name that no scope holds is nil in Liquid, which is how partials know what they were not handed.
            Undefined = _ => new ValueTask<FluidValue>(NilValue.Instance),
        };
        ThemeFilters.Register(options.Filters);
        return options;
    }

    private static string NameOf(string path) =>
        path.EndsWith(".liquid", StringComparison.Ordinal) ? path[..^".liquid".Length] : path;

    /// <summary>Says which partials there are; what they hold comes from the cache.</summary>
    private sealed class PartialProvider(FrozenDictionary<string, Template> partials) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) =>
            partials.TryGetValue(NameOf(subpath), out var partial) ? new PartialInfo(partial) : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class PartialInfo(Template partial) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => partial.Text.Length;

        public string Name => partial.Name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(partial.Text));
    }

    /// <summary>Hands out the templates that were parsed when the theme was read.</summary>
    private sealed class PartialCache(FrozenDictionary<string, Template> partials) : ITemplateCache
    {
        public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, out IFluidTemplate template)
        {
            var found = partials.TryGetValue(NameOf(subpath), out var partial);
            template = partial?.Parsed!;
            return found;
        }

        public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template)
        {
        }
    }
}
