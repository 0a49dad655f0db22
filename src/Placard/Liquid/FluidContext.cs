using Fluid;

namespace Placard.Liquid;

/// <summary>The engine's own context, with the host for filters and members.</summary>
/// <param name="depth">How many templates run around the one that the engine runs a part of.</param>
internal sealed class FluidContext(TemplateHost host, int depth) : TemplateContext(host.Templates.Options, StringComparer.Ordinal)
{
    public TemplateHost Host => host;

    public int Depth => depth;

    /// <summary>The piece of a template that the engine runs.</summary>
    public TemplatePlace Place { get; set; } = null!;
}
