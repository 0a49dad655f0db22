namespace Placard.Importing.WordPress.Wxr;

/// <summary>A repair of an export.</summary>
/// <param name="Line">The line of the first place, counted from 1.</param>
/// <param name="Count">How many places of this kind one item, or what lies between two items, has.</param>
internal readonly record struct WxrRepair(WxrRepairKind Kind, int Line, int Count);
