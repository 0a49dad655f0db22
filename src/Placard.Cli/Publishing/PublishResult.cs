namespace Placard.Cli.Publishing;

/// <summary>The changes of the published folder as numbers of files (a deleted empty folder counts as one).</summary>
internal readonly record struct PublishResult(int Added, int Changed, int Unchanged, int Removed)
{
    public int Written => Added + Changed;

    public bool ChangedNothing => Written == 0 && Removed == 0;
}
