using System.Runtime.CompilerServices;

namespace Placard.Liquid;

/// <summary>One run of one template: its variables, and where it writes to.</summary>
internal sealed class Frame
{
    /// <summary>The value of a variable that nothing has been assigned to yet: what the host calls by that name is seen instead.</summary>
    public static readonly object Unset = new();

    private const int MostNested = 100;

    private readonly object?[] slots;
    private readonly int depth;
    private FluidContext? fluid;

    /// <param name="depth">How many templates run around this one.</param>
    public Frame(CompiledTemplate template, TemplateHost host, Utf8PageWriter writer, int depth)
    {
        Template = template;
        Host = host;
        Budget = host.Budget;
        Writer = writer;
        this.depth = depth;
        slots = new object?[template.Names.Count];
        Array.Fill(slots, Unset);
    }

    public CompiledTemplate Template { get; }

    public TemplateHost Host { get; }

    public TemplateBudget Budget { get; }

    public Utf8PageWriter Writer { get; }

    /// <summary>A variable's value; <see cref="Unset"/> where it has none yet.</summary>
    public object? this[int slot]
    {
        get => slots[slot];
        set => slots[slot] = value;
    }

    /// <summary>This frame as the engine sees it, for the rare tag that is left to it; it lives as long as the frame, as a counter must.</summary>
    public FluidContext Fluid => fluid ??= new FluidContext(Host, depth);

    /// <summary>A run of another template within this one, which sees no variable of it.</summary>
    /// <param name="name">What the other template is called.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <exception cref="TemplateException">Too many templates run within one another.</exception>
    public Frame Enter(CompiledTemplate template, string name, TemplatePlace place) => Enter(template, name, place, Host, Writer);

    /// <inheritdoc cref="Enter(CompiledTemplate, string, TemplatePlace)" />
    public Frame Enter(CompiledTemplate template, string name, TemplatePlace place, TemplateHost host, Utf8PageWriter writer)
    {
        Budget.Spend(1 + template.Names.Count / 8);
        return depth < MostNested && RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? new Frame(template, host, writer, depth + 1)
            : throw new TemplateException($"partials render one another more than {MostNested} deep, such as `{name}`", place);
    }
}
