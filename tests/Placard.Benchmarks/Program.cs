Console.WriteLine("usage: generate | floor | markdig | compare");
