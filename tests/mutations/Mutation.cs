namespace Placard;

/// <summary>Which mutation of the list is in force. A mutated expression asks for its number each time it is evaluated.</summary>
public static class Mutation
{
    public static int Active { get; set; } = int.Parse(System.Environment.GetEnvironmentVariable("PLACARD_MUTATION") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture);

    public static System.Action<int>? Asked { get; set; }

    public static bool Is(int number)
    {
        Asked?.Invoke(number);
        return Active == number;
    }
}
