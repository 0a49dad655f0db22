namespace Placard.Files;

/// <summary>How a published folder says that Placard may replace it.</summary>
public static class OutputMarker
{
    /// <summary>The file, at the top of the folder, that carries the marker.</summary>
    public const string MarkerFile = "README.txt";

    /// <summary>The first line of <see cref="MarkerFile"/>. A folder without it is never replaced.</summary>
    public const string MarkerLine =
        "This folder was made by Placard and is replaced as a whole by each build: keep nothing else in it.";
}
