namespace Placard.Cli.Publishing;

/// <summary>
/// Publishing was refused because it could destroy files or conflict with another build. The message says what is wrong and how to fix it;
/// nothing was changed.
/// </summary>
internal sealed class PublishRefusedException(string message) : Exception(message);
