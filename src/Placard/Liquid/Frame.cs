using Fluid;
using Placard.Theming;

namespace Placard.Liquid;

/// <summary>One run of one template: its variables, and where it writes to.</summary>
internal sealed class Frame
{
    /// <summary>The value of a variable that nothing has been assigned to yet: what the page calls by that name is seen instead.</summary>
    public static readonly object Unset = new();

    private readonly object?[] slots;
    private FluidContext? fluid;

    public Frame(CompiledTemplate template, PageContext page, Utf8PageWriter writer)
    {
        Template = template;
        Page = page;
        Writer = writer;
        slots = new object?[template.Names.Count];
        Array.Fill(slots, Unset);
    }

    public CompiledTemplate Template { get; }

    public PageContext Page { get; }

    public Utf8PageWriter Writer { get; }

    /// <summary>A variable's value; <see cref="Unset"/> where it has none yet.</summary>
    public object? this[int slot]
    {
        get => slots[slot];
        set => slots[slot] = value;
    }

    /// <summary>This frame as the engine sees it, for the rare tag that is left to it; it lives as long as the frame, as a counter must.</summary>
    public FluidContext Fluid => fluid ??= new FluidContext(Page);
}

/// <summary>The engine's own context, with the page for our filters.</summary>
internal sealed class FluidContext(PageContext page) : TemplateContext(page.Theme.Options, StringComparer.Ordinal)
{
    public PageContext Page => page;
}
