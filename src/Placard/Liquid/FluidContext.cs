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

    /// <summary>Lets the engine take as many steps as the page has left.</summary>
    public void BeginSteps() => (MaxSteps, _steps) = ((int)Math.Clamp(host.Budget.Left, 1, int.MaxValue), 0);

    /// <summary>Counts the steps that the engine has taken.</summary>
    /// <exception cref="TemplateLimitException">They were more than the page had left.</exception>
    public void EndSteps()
    {
        var taken = _steps;
        _steps = 0;
        host.Budget.Spend(taken);
    }
}
