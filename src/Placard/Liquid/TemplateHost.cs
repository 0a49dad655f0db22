using Placard.Diagnostics;

namespace Placard.Liquid;

/// <summary>What templates reach beyond themselves while they run: the values of a page, the other templates, and a place for errors.</summary>
internal abstract class TemplateHost
{
    /// <summary>Looking for the place and the nearest name takes as long as this many steps.</summary>
    private const int CostOfReport = 100;

    private FluidContext? fluid;

    /// <summary>The templates of the run, with what is added to Liquid for them.</summary>
    public abstract TemplateSet Templates { get; }

    public abstract DiagnosticBag Diagnostics { get; }

    /// <summary>The steps that are left to the templates of the page.</summary>
    public abstract TemplateBudget Budget { get; }

    /// <summary>Whether the page is written from right to left.</summary>
    public abstract bool IsRightToLeft { get; }

    /// <summary>What every template sees by name; of two values of one name the later one counts.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, object?>> Values { get; }

    /// <summary>The value of a name; null where there is none.</summary>
    public abstract object? Find(string name);

    /// <summary>The engine's context for its own filters.</summary>
    public FluidContext Fluid => fluid ??= new FluidContext(this, depth: 0);

    /// <summary>Reports the name of a member that a table does not have.</summary>
    public void ReportUnknown(MemberTable table, string member, TemplatePlace place)
    {
        Budget.Spend(CostOfReport);
        Diagnostics.Report(
            DiagnosticDescriptors.TemplateUnknownName, place.LocationOf(member, this), place.NameOf(member, table), NearestName.Hint(member, table.Names));
    }
}
