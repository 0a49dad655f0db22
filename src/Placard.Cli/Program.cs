Console.WriteLine("placard");
