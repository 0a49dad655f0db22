// The cache is the engine's only way to take templates that are parsed already; its interface may still change.
using System.Collections.Frozen;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

#pragma warning disable FLUID001


namespace Placard.Liquid;

/// <summary>Sets the template engine up: our filters, partials by name, no clock and no culture.</summary>
internal static class EngineOptions
{
    public static TemplateOptions Create(IReadOnlyDictionary<string, TemplateFilter> filters)
    {
        var options = new TemplateOptions
        {
            ModelNamesComparer = StringComparer.Ordinal,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch,
            StrictFilters = true,
            // A name that no scope holds is nil in Liquid, which is how partials know what they were not handed.
            Undefined = _ => new ValueTask<FluidValue>(NilValue.Instance),
        };
        EngineFilters.Bound(options);
        foreach (var (name, filter) in filters)
            options.Filters.AddFilter(name, (input, arguments, context) => Run(filter, input, arguments, (FluidContext)context));
        return options;
    }

    /// <summary>Lets tags that are left to the engine render partials.</summary>
    public static void Offer(FrozenDictionary<string, Template> partials, TemplateOptions options)
    {
        options.FileProvider = new PartialProvider(partials);
        options.TemplateCache = new PartialCache(partials);
    }

    private static ValueTask<FluidValue> Run(TemplateFilter filter, FluidValue input, FilterArguments arguments, FluidContext context)
    {
        var value = FluidValues.Unwrap(input);
        TemplateLimits.Check(value, context.Host.Budget);
        var result = filter(value, FilterInput.FromEngine(arguments, context), context.Host);
        TemplateLimits.Check(result, context.Host.Budget);
        return new ValueTask<FluidValue>(FluidValues.Wrap(result));
    }

    /// <summary>Says which partials there are; what they hold comes from the cache.</summary>
    private sealed class PartialProvider(FrozenDictionary<string, Template> partials) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) =>
            partials.TryGetValue(TemplateCompiler.PartialOf(subpath), out var partial) ? new PartialInfo(partial.Source) : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }

    private sealed class PartialInfo(TemplateSource partial) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => partial.Text.Length;

        public string Name => partial.Name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(partial.Text));
    }

    /// <summary>Hands out the templates that were parsed already.</summary>
    private sealed class PartialCache(FrozenDictionary<string, Template> partials) : ITemplateCache
    {
        public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, out IFluidTemplate template)
        {
            var found = partials.TryGetValue(TemplateCompiler.PartialOf(subpath), out var partial);
            template = partial?.Parsed!;
            return found;
        }

        public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template)
        {
        }
    }
}
