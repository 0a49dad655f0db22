namespace Placard.Cli.Publishing;

/// <summary>What a build changed in the published folder, counted in files (an empty folder that vanished counts as one).</summary>
internal readonly record struct PublishResult(int Written, int Unchanged, int Removed)
{
    public bool ChangedNothing => Written == 0 && Removed == 0;
}
