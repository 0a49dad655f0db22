namespace Placard.Cli.Publishing;

/// <summary>Publishing would harm something or be harmed. The message says what is wrong and what to do; nothing was touched.</summary>
internal sealed class PublishRefusedException(string message) : Exception(message);
