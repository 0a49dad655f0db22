namespace Placard.Liquid;

/// <summary>A template that can't be run to its end.</summary>
internal sealed class TemplateException(string message, TemplatePlace place) : Exception(message)
{
    public TemplatePlace Place => place;

    /// <summary>Whether an exception is a template's fault, not the program's: the engine's own, a division by zero, a partial that is missing.</summary>
    public static bool Explains(Exception exception) =>
        exception is Fluid.FluidException or InvalidOperationException or FileNotFoundException or ArithmeticException;

    /// <summary>Whether an exception that the engine throws is a template's fault: all are but our own, which say more.</summary>
    public static bool ExplainsEngine(Exception exception) => exception is not (TemplateException or TemplateLimitException);
}
