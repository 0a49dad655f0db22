namespace Placard.Liquid;

/// <summary>A template that can't be run to its end.</summary>
internal sealed class TemplateException(string message, TemplatePlace place) : Exception(message)
{
    public TemplatePlace Place => place;

    /// <summary>Whether an exception is a template's fault, not the program's: the engine's own, a division by zero, a partial that is missing.</summary>
    public static bool Explains(Exception exception) =>
        exception is Fluid.FluidException or InvalidOperationException or FileNotFoundException or ArithmeticException;
}
