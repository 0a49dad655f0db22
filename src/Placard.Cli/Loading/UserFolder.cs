namespace Placard.Cli.Loading;

/// <summary>The folder of this program in the user's data folder.</summary>
internal static class UserFolder
{
    /// <summary>Its path: below <c>XDG_DATA_HOME</c>, or below the system's own folder for data.</summary>
    public static string Data { get; } =
        Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "placard");
}
