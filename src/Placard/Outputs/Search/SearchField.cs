namespace Placard.Outputs.Search;

/// <summary>Where in an entry a word stands; a title beats all the rest.</summary>
internal enum SearchField
{
    Title,
    Label,
    Summary,
    Body,
}
