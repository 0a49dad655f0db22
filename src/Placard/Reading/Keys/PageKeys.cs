using Placard.Content;

namespace Placard.Reading.Keys;

/// <summary>The keys of a plain page: the shared keys, and no others.</summary>
internal static class PageKeys
{
    public static EntrySchema<Page> Schema { get; } = new(SharedKeys.All);
}
