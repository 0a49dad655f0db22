namespace Placard.Outputs.Search;

/// <summary>A field of an entry in the search index; matches in titles have the highest weight.</summary>
internal enum SearchField
{
    Title,
    Label,
    Summary,
    Body,
}
