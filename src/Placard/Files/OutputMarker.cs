namespace Placard.Files;

/// <summary>The marker of a published folder, which says that Placard may replace it.</summary>
public static class OutputMarker
{
    /// <summary>The file in the root of the folder that contains the marker.</summary>
    public const string MarkerFile = "README.txt";

    /// <summary>The first line of <see cref="MarkerFile"/>. A folder without it is never replaced.</summary>
    public const string MarkerLine =
        "This folder was made by Placard and is replaced as a whole by each build: keep nothing else in it.";
}
